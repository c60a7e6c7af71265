package org.baoku.index.lucene.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoreFusionTest {
    @Property(tries = 200)
    void everyHitHasExactlyOneRank(@ForAll @Size(max = 50) @FloatRange(min = -1, max = 1) float[] cosines) {
        ScoreFusion fusion = ScoreFusion.of(new float[cosines.length], cosines);

        assertThat(IntStream.range(0, fusion.length()).map(fusion::placeOf).sorted())
                .containsExactlyElementsOf(
                        IntStream.range(0, cosines.length).boxed().toList());
        assertThat(IntStream.range(0, cosines.length).allMatch(place -> fusion.placeOf(fusion.rankOf(place)) == place))
                .isTrue();
    }

    @Test
    void aSimilarHitPassesOneOfALittleHigherScore() {
        assertThat(order(new float[] {10, 9.5f, 9}, new float[] {0.4f, 0.4f, 0.6f}))
                .containsExactly(2, 0, 1);
    }

    @Test
    void aSimilarHitDoesNotPassOneOfAMuchHigherScore() {
        assertThat(order(new float[] {10, 4, 3}, new float[] {0.4f, 0.4f, 0.6f}))
                .containsExactly(0, 2, 1);
    }

    @Test
    void aSimilarHitPassesOneOfAMuchHigherScoreWhereAllHaveFewWords() {
        float[] scores = {10, 4, 3};
        ScoreFusion fusion = ScoreFusion.ofSomeWords(scores, new float[] {0.4f, 0.4f, 0.6f}, 50);

        assertThat(fusion.placeOf(0)).isEqualTo(2);
    }

    @Test
    void withoutVectorsTheOrderStays() {
        assertThat(order(new float[] {3, 2, 1}, new float[] {Float.NaN, Float.NaN, Float.NaN}))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aHitWithoutVectorCountsLikeTheAverage() {
        assertThat(order(new float[] {2, 2, 2}, new float[] {0.4f, Float.NaN, 0.8f}))
                .containsExactly(2, 1, 0);
    }

    private static IntStream order(float[] scores, float[] cosines) {
        ScoreFusion fusion = ScoreFusion.of(scores, cosines);
        return IntStream.range(0, fusion.length()).map(fusion::placeOf);
    }
}
