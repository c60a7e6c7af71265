package org.baoku.segment;

import java.util.Arrays;
import java.util.List;

/// The inverse document frequency of each character bigram on a page: the fewer of its texts have it, the more it says.
final class InverseDocumentFrequency {
    private final int[] pairs;
    private final float[] weights;
    private final float unseen;

    /// Keeps the weight of a bigram that all texts have above 0.
    private static final double SMOOTHING = 1.2;

    InverseDocumentFrequency(List<CharacterBigrams> texts) {
        int[] all = CharacterBigrams.concatenated(texts);
        Arrays.sort(all);
        int[] distinct = new int[all.length];
        float[] weight = new float[all.length];
        int size = 0;
        for (int i = 0; i < all.length; ) {
            int next = i;
            while (next < all.length && all[next] == all[i]) {
                next++;
            }
            distinct[size] = all[i];
            weight[size++] = weight(texts.size(), next - i);
            i = next;
        }
        pairs = Arrays.copyOf(distinct, size);
        weights = Arrays.copyOf(weight, size);
        unseen = weight(texts.size(), 1);
    }

    private static float weight(int texts, int frequency) {
        return (float) Math.log((texts + SMOOTHING) / frequency);
    }

    /// The weight of a bigram: above 0, and highest for one that stands in one text only.
    double of(int pair) {
        int at = Arrays.binarySearch(pairs, pair);
        return at < 0 ? unseen : weights[at];
    }

    /// The share of the bigrams of `some`, by weight, that `other` has too: 0 to 1.
    double sharedWeight(CharacterBigrams some, CharacterBigrams other) {
        double all = 0;
        double common = 0;
        int[] theirs = other.pairs();
        int next = 0;
        for (int pair : some.pairs()) {
            double weight = of(pair);
            all += weight;
            while (next < theirs.length && theirs[next] < pair) {
                next++;
            }
            if (next < theirs.length && theirs[next] == pair) {
                common += weight;
            }
        }
        return all == 0 ? 0 : common / all;
    }
}
