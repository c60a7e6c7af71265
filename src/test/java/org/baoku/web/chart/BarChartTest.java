package org.baoku.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baoku.index.result.FacetCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BarChartTest {
    @Test
    void aMonthWithoutArticlesHasABarWithoutHeight() {
        BarChart chart = chart(null, null, count("2021-11", 4), count("2022-02", 8));

        assertThat(chart.bars().stream().map(bar -> bar.period().value()))
                .containsExactly("2021-11", "2021-12", "2022-01", "2022-02");
        assertThat(chart.bars().stream().map(BarChart.Bar::height)).containsExactly(24, 0, 0, BarChart.HEIGHT);
        assertThat(chart.bars().getLast().url()).isEqualTo("/2022-02");
        assertThat(chart.nonEmpty().stream().map(bar -> bar.period().value())).containsExactly("2022-02", "2021-11");
    }

    @Test
    void aFewArticlesBesideManyHaveAVisibleBar() {
        BarChart chart = chart(null, null, count("2021-11", 1), count("2021-12", 10_000));

        assertThat(chart.bars().getFirst().height()).isPositive();
    }

    @Test
    void aLongChartHasABarPerYear() {
        BarChart chart = chart(null, null, count("1998-12", 3), count("2010-01", 1), count("2010-05", 2));

        assertThat(chart.unit()).isEqualTo(Period.Unit.YEAR);
        assertThat(chart.bars()).hasSize(13);
        assertThat(chart.bars().getLast().count()).isEqualTo(3);
    }

    @Test
    void aSearchInOneYearHasABarPerMonth() {
        BarChart chart = chart(
                LocalDate.of(2010, 1, 1),
                LocalDate.of(2010, 12, 31),
                count("1998-12", 3),
                count("2010-01", 1),
                count("2010-05", 2));

        assertThat(chart.unit()).isEqualTo(Period.Unit.MONTH);
        assertThat(chart.bars()).hasSize(5);
    }

    @Test
    void theAxisSpansTheSearchAsFarAsTheArchiveHasIssues() {
        BarChart chart = BarChart.of(
                List.of(count("2010-03", 3), count("2010-05", 2)),
                LocalDate.of(2010, 1, 1),
                LocalDate.of(2010, 12, 31),
                LocalDate.of(2004, 7, 1),
                LocalDate.of(2010, 10, 15),
                period -> "/" + period.value());

        assertThat(chart.bars().stream().map(bar -> bar.period().value()))
                .startsWith("2010-01")
                .endsWith("2010-10")
                .hasSize(10);
        assertThat(chart.ticks())
                .containsExactly(
                        new BarChart.Tick("2010-01", "5.0%"),
                        new BarChart.Tick("2010-03", "25.0%"),
                        new BarChart.Tick("2010-05", "45.0%"),
                        new BarChart.Tick("2010-07", "65.0%"),
                        new BarChart.Tick("2010-09", "85.0%"));
    }

    @Test
    void aLongArchiveHasYearsThatAreRoundNumbers() {
        BarChart chart = BarChart.of(
                List.of(count("2010-03", 3)),
                null,
                null,
                LocalDate.of(1996, 7, 1),
                LocalDate.of(2024, 10, 15),
                period -> "/" + period.value());

        assertThat(chart.bars()).hasSize(29);
        assertThat(chart.ticks().stream().map(BarChart.Tick::label))
                .containsExactly("2000", "2005", "2010", "2015", "2020");
        assertThat(chart.max()).isEqualTo(3);
    }

    @Test
    void countsByDayHaveABarPerDay() {
        BarChart chart = chart(null, LocalDate.of(2024, 3, 1), count("2024-02-28", 3), count("2024-03-01", 1));

        assertThat(chart.bars().stream().map(bar -> bar.period().value()))
                .containsExactly("2024-02-28", "2024-02-29", "2024-03-01");
    }

    @Test
    void aSingleMonthIsNotDrawn() {
        assertThat(chart(null, null, count("2021-11", 4)).isDrawn()).isFalse();
        assertThat(chart(null, null).isDrawn()).isFalse();
    }

    @Test
    void theBarOfTheSearchedMonthIsSelected() {
        BarChart chart = chart(LocalDate.of(2021, 11, 1), LocalDate.of(2021, 11, 30), count("2021-11", 4));

        assertThat(chart.bars().getFirst().selected()).isTrue();
    }

    private static BarChart chart(@Nullable LocalDate from, @Nullable LocalDate to, FacetCount... counts) {
        return BarChart.of(List.of(counts), from, to, period -> "/" + period.value());
    }

    private static FacetCount count(String period, long count) {
        return new FacetCount(period, period, count);
    }
}
