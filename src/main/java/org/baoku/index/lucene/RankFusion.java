package org.baoku.index.lucene;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Reciprocal rank fusion: orders hits by two rankings, each of which counts by the rank only, because their
/// scores cannot be compared.
final class RankFusion {
    private static final RankingWeights.Meaning MEANING = RankingWeights.SHIPPED.meaning();

    /// The places in the first ranking, in the order of both.
    private final int[] order;

    /// The rank in the second ranking of each place in the first one.
    private final int[] second;

    private RankFusion(int[] order, int[] second) {
        this.order = order;
        this.second = second;
    }

    /// Fuses the ranking by words, which is the order of the values, with the one by meaning, which is that of
    /// descending values.
    ///
    /// @param cosines of the hits in the order of their words; a hit without one keeps its rank
    static RankFusion of(float[] cosines) {
        return of(cosines, MEANING.rankConstant(), MEANING.weight());
    }

    static RankFusion of(float[] cosines, double rankConstant, double weight) {
        int[] byMeaning = IntStream.range(0, cosines.length)
                .filter(place -> !Float.isNaN(cosines[place]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -cosines[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] second = IntStream.range(0, cosines.length).toArray();
        for (int rank = 0; rank < byMeaning.length; rank++) {
            second[byMeaning[rank]] = rank;
        }
        int[] order = IntStream.range(0, cosines.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer place) -> -(share(place, rankConstant) + weight * share(second[place], rankConstant))))
                .mapToInt(Integer::intValue)
                .toArray();
        return new RankFusion(order, second);
    }

    /// What a rank counts.
    ///
    /// @param rank from 0
    private static double share(int rank, double rankConstant) {
        return 1 / (rankConstant + rank + 1);
    }

    /// What the rank by meaning counts of a hit, relative to its rank by words.
    double relativeShare(int place) {
        return MEANING.weight() * share(second[place], MEANING.rankConstant()) / share(place, MEANING.rankConstant());
    }

    /// The rank that a hit gets, from 0.
    int rankOf(int place) {
        return IntStream.range(0, order.length)
                .filter(rank -> order[rank] == place)
                .findFirst()
                .orElse(place);
    }

    /// The place in the ranking by words of the hit that gets a rank.
    int placeOf(int rank) {
        return order[rank];
    }

    /// The number of hits that were ranked.
    int length() {
        return order.length;
    }
}
