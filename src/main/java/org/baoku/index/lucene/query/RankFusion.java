package org.baoku.index.lucene.query;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Reciprocal rank fusion: orders hits by two rankings, each of which counts by the rank only, because their
/// scores cannot be compared.
public final class RankFusion {
    /// Added to each rank: the higher, the less the first ranks count.
    private static final double RANK_CONSTANT = 20;

    /// The places in the first ranking, in the order of both.
    private final int[] order;

    private RankFusion(int[] order) {
        this.order = order;
    }

    /// Fuses the ranking by words, which is the order of the values, with the one by meaning, which is that of
    /// descending values.
    ///
    /// @param cosines of the hits in the order of their words; a hit without one keeps its rank
    public static RankFusion of(float[] cosines) {
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
                .sorted(Comparator.comparingDouble((Integer place) -> -(share(place) + share(second[place]))))
                .mapToInt(Integer::intValue)
                .toArray();
        return new RankFusion(order);
    }

    /// What a rank counts.
    ///
    /// @param rank from 0
    private static double share(int rank) {
        return 1 / (RANK_CONSTANT + rank + 1);
    }

    /// The place in the ranking by words of the hit that gets a rank.
    public int placeOf(int rank) {
        return order[rank];
    }

    /// The number of hits that were ranked.
    public int length() {
        return order.length;
    }
}
