package org.baoku.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.baoku.index.FacetCount;
import org.jspecify.annotations.Nullable;

/// Articles over time as columns: one a day, a month or a year.
///
/// @param columns without gaps, oldest first; empty where nothing is dated
/// @param width of the drawing, in its own units
/// @param unit what a column is
record Chart(List<Column> columns, int width, Period.Unit unit) {
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
    record Column(Period period, long count, int x, int top, int width, int height, String url, boolean chosen) {}

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
    static Chart of(
            List<FacetCount> counts, @Nullable LocalDate from, @Nullable LocalDate to, Function<Period, String> url) {
        Map<Period, Long> met = new TreeMap<>(Comparator.comparing(Period::first));
        counts.forEach(count -> {
            Period period = Period.parse(count.value());
            if (period.meets(from, to)) {
                met.merge(period, count.count(), Long::sum);
            }
        });
        if (met.isEmpty()) {
            return new Chart(List.of(), 0, Period.Unit.MONTH);
        }
        List<Period> periods = List.copyOf(met.keySet());
        boolean tooMany = periods.getFirst().unit() == Period.Unit.MONTH
                && periods.getFirst().lengthTo(periods.getLast()) > MOST_MONTHS;
        Map<Period, Long> shown = tooMany ? byYear(met) : met;
        List<Period> all = shown.keySet().iterator().next().to(last(shown)).toList();
        return new Chart(
                columns(all, shown, from, to, url),
                all.size() * STEP,
                all.getFirst().unit());
    }

    private static Map<Period, Long> byYear(Map<Period, Long> months) {
        Map<Period, Long> years = new TreeMap<>(Comparator.comparing(Period::first));
        months.forEach((month, count) -> years.merge(Period.around(month.first(), Period.Unit.YEAR), count, Long::sum));
        return years;
    }

    private static Period last(Map<Period, Long> periods) {
        return List.copyOf(periods.keySet()).getLast();
    }

    private static List<Column> columns(
            List<Period> periods,
            Map<Period, Long> counts,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Function<Period, String> url) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
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
        return columns;
    }
}
