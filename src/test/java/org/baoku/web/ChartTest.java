package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.index.FacetCount;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void aMonthWithoutArticlesIsAGapThatCanBeSeen() {
        Chart chart = Chart.of(List.of(month("2021-11", 4), month("2022-02", 8)), label -> "/" + label);

        assertThat(chart.columns().stream().map(Chart.Column::label))
                .containsExactly("2021-11", "2021-12", "2022-01", "2022-02");
        assertThat(chart.columns().stream().map(Chart.Column::height)).containsExactly(24, 0, 0, Chart.HEIGHT);
        assertThat(chart.columns().getLast().url()).isEqualTo("/2022-02");
    }

    @Test
    void aFewArticlesBesideManyAreStillToBeSeen() {
        Chart chart = Chart.of(List.of(month("2021-11", 1), month("2021-12", 10_000)), label -> label);

        assertThat(chart.columns().getFirst().height()).isPositive();
    }

    @Test
    void manyYearsAreShownByTheYear() {
        Chart chart = Chart.of(List.of(month("1998-12", 3), month("2010-01", 1), month("2010-05", 2)), label -> label);

        assertThat(chart.yearly()).isTrue();
        assertThat(chart.columns()).hasSize(13);
        assertThat(chart.columns().getLast().count()).isEqualTo(3);
    }

    @Test
    void oneMonthNeedsNoChart() {
        assertThat(Chart.of(List.of(month("2021-11", 4)), label -> label).columns())
                .isEmpty();
        assertThat(Chart.of(List.of(), label -> label).columns()).isEmpty();
    }

    private static FacetCount month(String month, long count) {
        return new FacetCount(month, month, count);
    }
}
