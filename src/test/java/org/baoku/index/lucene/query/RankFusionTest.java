package org.baoku.index.lucene.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankFusionTest {
    @Property(tries = 200)
    void everyHitKeepsExactlyOnePlace(@ForAll @Size(max = 50) @FloatRange(min = -1, max = 1) float[] cosines) {
        RankFusion fusion = RankFusion.of(cosines);

        assertThat(IntStream.range(0, fusion.length()).map(fusion::placeOf).sorted())
                .containsExactlyElementsOf(
                        IntStream.range(0, cosines.length).boxed().toList());
    }

    @Test
    void bothRankingsCount() {
        RankFusion fusion = RankFusion.of(new float[] {0.1f, 0.2f, 0.9f});

        assertThat(IntStream.range(0, 3).map(fusion::placeOf)).containsExactly(0, 2, 1);
    }

    @Test
    void withoutVectorsTheOrderStays() {
        RankFusion fusion = RankFusion.of(new float[] {Float.NaN, Float.NaN, Float.NaN});

        assertThat(IntStream.range(0, 3).map(fusion::placeOf)).containsExactly(0, 1, 2);
    }
}
