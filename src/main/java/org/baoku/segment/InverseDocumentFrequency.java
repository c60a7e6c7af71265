package org.baoku.segment;

import java.util.Arrays;
import java.util.List;

/// How much a pair of signs tells on this page: the fewer of its texts have it, the more.
final class InverseDocumentFrequency {
    private final int[] pairs;
    private final float[] weights;
    private final float unseen;

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

    private static float weight(int texts, int having) {
        return (float) Math.log((texts + 1.2) / having);
    }

    /// The weight of a pair: above 0, and highest for what stands in one text only.
    double of(int pair) {
        int at = Arrays.binarySearch(pairs, pair);
        return at < 0 ? unseen : weights[at];
    }

    /// The part of `some` words, by weight, that `other` has too: 0 to 1.
    double shared(CharacterBigrams some, CharacterBigrams other) {
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
