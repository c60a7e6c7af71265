package org.baoku.index.lucene.query;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Orders hits by their score by words, relative to the best one, plus their similarity by meaning. Unlike
/// ranks ([RankFusion]) the scores of one search tell how much better a hit is than the next one.
public final class ScoreFusion {
    private static final RankingWeights.Meaning WEIGHTS = RankingWeights.SHIPPED.meaning();

    /// What a similarity of 1 counts, in the scale of the scores by words.
    private final float similarityScore;

    private final float[] similarities;
    private final int[] order;

    private ScoreFusion(float similarityScore, float[] similarities, int[] order) {
        this.similarityScore = similarityScore;
        this.similarities = similarities;
        this.order = order;
    }

    /// Fuses two rankings of the same hits.
    ///
    /// @param scores by words
    /// @param cosines by meaning; a hit without one (`StoredVectors.NONE`) counts like the average of the others
    public static ScoreFusion of(float[] scores, float[] cosines) {
        return of(scores, cosines, best(scores), WEIGHTS.weight());
    }

    /// Fuses two rankings of hits that have some words of a query. Scores relative to what all words would
    /// score tell how much of the query the best hit says: the meaning decides where that is little.
    ///
    /// @param scores by words
    /// @param cosines by meaning; a hit without one (`StoredVectors.NONE`) counts like the average of the others
    /// @param attainable what a hit with all words would score
    public static ScoreFusion ofSomeWords(float[] scores, float[] cosines, float attainable) {
        return of(scores, cosines, Math.max(attainable, best(scores)), WEIGHTS.someWordsWeight());
    }

    private static float best(float[] scores) {
        float best = Float.MIN_NORMAL;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        return best;
    }

    private static ScoreFusion of(float[] scores, float[] cosines, float whole, float weight) {
        float[] similarities = similarities(cosines);
        float[] fused = new float[scores.length];
        for (int place = 0; place < fused.length; place++) {
            fused[place] = scores[place] / whole + weight * similarities[place];
        }
        int[] order = IntStream.range(0, fused.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -fused[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ScoreFusion(whole * weight, similarities, order);
    }

    /// The cosines as numbers from 0 to 1.
    private static float[] similarities(float[] cosines) {
        double sum = 0;
        int known = 0;
        for (float cosine : cosines) {
            if (!Float.isNaN(cosine)) {
                sum += cosine;
                known++;
            }
        }
        float average = known == 0 ? 0 : (float) (sum / known);
        float[] similarities = new float[cosines.length];
        for (int i = 0; i < cosines.length; i++) {
            similarities[i] = (1 + (Float.isNaN(cosines[i]) ? average : cosines[i])) / 2;
        }
        return similarities;
    }

    /// What the meaning of a hit counts more than that of the least similar one, in the scale of the scores by
    /// words.
    public float addedScore(int place) {
        float least = Float.MAX_VALUE;
        for (float similarity : similarities) {
            least = Math.min(least, similarity);
        }
        return similarityScore * (similarities[place] - least);
    }

    /// The rank that a hit gets, from 0.
    public int rankOf(int place) {
        return IntStream.range(0, order.length)
                .filter(rank -> order[rank] == place)
                .findFirst()
                .orElse(place);
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
