package org.baoku.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.baoku.index.FacetCount;
import org.jspecify.annotations.Nullable;

/// Articles over time as columns: one a day, a month or a year.
///
/// @param columns without gaps, oldest first; empty where nothing is dated
/// @param width of the drawing, in its own units
/// @param unit what a column is
public record BarChart(List<Column> columns, int width, Period.Unit unit) {
    /// How high the highest column is, in the drawing's units.
    static final int HEIGHT = 48;

    /// From so many months on, years are drawn.
    private static final int MOST_MONTHS = 48;

    private static final int STEP = 10;
    private static final int THICKNESS = 8;

    /// A day, a month or a year.
    ///
    /// @param top distance from the drawing's upper edge
    /// @param chosen whether the result is narrowed to just this
    public record Column(
            Period period, long count, int x, int top, int width, int height, String url, boolean chosen) {}

    /// Whether there is anything to compare.
    public boolean isDrawn() {
        return columns.size() > 1;
    }

    /// The columns that have articles, the latest first.
    public List<Column> filled() {
        return columns.stream()
                .filter(column -> column.count() > 0)
                .sorted(Comparator.comparing((Column column) -> column.period().first())
                        .reversed())
                .toList();
    }

    /// The chart of these counts.
    ///
    /// @param counts with values as `2023`, `2023-07` or `2023-07-22`, all of one kind, oldest first
    /// @param from the first day that is asked for; null for no limit
    /// @param to the last one
    /// @param url the search narrowed to a period
    public static BarChart of(
            List<FacetCount> counts, @Nullable LocalDate from, @Nullable LocalDate to, Function<Period, String> url) {
        Map<Period, Long> met = byPeriod(counts);
        met.keySet().removeIf(period -> !period.meets(from, to));
        if (met.isEmpty()) {
            return new BarChart(List.of(), 0, Period.Unit.MONTH);
        }
        Map<Period, Long> shown = isTooLong(met) ? byYear(met) : met;
        return drawn(axis(shown), shown, most(shown), from, to, url);
    }

    /// Charts over the same time and in the same measure, so that they can be compared.
    ///
    /// @param counts of each chart, months
    /// @param urls of each chart
    public static List<BarChart> sideBySide(List<List<FacetCount>> counts, List<Function<Period, String>> urls) {
        List<Map<Period, Long>> series = counts.stream().map(BarChart::byPeriod).toList();
        Map<Period, Long> together =
                byPeriod(counts.stream().flatMap(List::stream).toList());
        if (together.isEmpty()) {
            return counts.stream()
                    .map(_ -> new BarChart(List.of(), 0, Period.Unit.MONTH))
                    .toList();
        }
        boolean yearly = isTooLong(together);
        List<Map<Period, Long>> shown =
                yearly ? series.stream().map(BarChart::byYear).toList() : series;
        List<Period> axis = axis(yearly ? byYear(together) : together);
        long most = shown.stream().mapToLong(BarChart::most).max().orElse(1);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> drawn(axis, shown.get(i), most, null, null, urls.get(i)))
                .toList();
    }

    private static TreeMap<Period, Long> ordered() {
        return new TreeMap<>(Comparator.comparing(Period::first));
    }

    private static Map<Period, Long> byPeriod(List<FacetCount> counts) {
        Map<Period, Long> periods = ordered();
        counts.forEach(count -> periods.merge(Period.parse(count.value()), count.count(), Long::sum));
        return periods;
    }

    private static Map<Period, Long> byYear(Map<Period, Long> months) {
        Map<Period, Long> years = ordered();
        months.forEach((month, count) -> years.merge(Period.around(month.first(), Period.Unit.YEAR), count, Long::sum));
        return years;
    }

    private static boolean isTooLong(Map<Period, Long> periods) {
        List<Period> all = List.copyOf(periods.keySet());
        return all.getFirst().unit() == Period.Unit.MONTH && all.getFirst().lengthTo(all.getLast()) > MOST_MONTHS;
    }

    /// Every period from the first to the last.
    private static List<Period> axis(Map<Period, Long> periods) {
        List<Period> all = List.copyOf(periods.keySet());
        return all.getFirst().to(all.getLast()).toList();
    }

    private static long most(Map<Period, Long> periods) {
        return periods.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    private static BarChart drawn(
            List<Period> periods,
            Map<Period, Long> counts,
            long most,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Function<Period, String> url) {
        List<Column> columns = new ArrayList<>();
        for (Period period : periods) {
            long count = counts.getOrDefault(period, 0L);
            // A month with a single article is still to be seen and clicked.
            int height = count == 0 ? 0 : Math.max(2, Math.toIntExact(count * HEIGHT / most));
            columns.add(new Column(
                    period,
                    count,
                    columns.size() * STEP + 1,
                    HEIGHT - height,
                    THICKNESS,
                    height,
                    url.apply(period),
                    period.is(from, to)));
        }
        return new BarChart(columns, columns.size() * STEP, periods.getFirst().unit());
    }
}
