package org.baoku.segment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// How much a pair of signs tells on this page: the fewer of its texts have it, the more.
final class Rarity {
    private final Map<Integer, Integer> texts = new HashMap<>();
    private final int count;

    Rarity(Collection<Words> all) {
        count = all.size();
        for (Words words : all) {
            for (int pair : words.pairs()) {
                texts.merge(pair, 1, Integer::sum);
            }
        }
    }

    /// The weight of a pair: above 0, and highest for what stands in one text only.
    double of(int pair) {
        int having = texts.getOrDefault(pair, 0);
        return Math.log((count + 1.2) / Math.max(1, having));
    }

    /// The part of `some` words, by weight, that `other` has too: 0 to 1.
    double shared(Words some, Words other) {
        double all = 0;
        double common = 0;
        for (int pair : some.pairs()) {
            double weight = of(pair);
            all += weight;
            if (other.contains(pair)) {
                common += weight;
            }
        }
        return all == 0 ? 0 : common / all;
    }
}
