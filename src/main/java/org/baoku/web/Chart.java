package org.baoku.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baoku.index.FacetCount;

/// A result's articles over time as columns: one a month, or one a year where months would be too thin to see.
///
/// @param columns without gaps, oldest first; empty where there are fewer than two
/// @param width of the drawing, in its own units
/// @param yearly whether a column is a year
record Chart(List<Column> columns, int width, boolean yearly) {
    /// How high the highest column is, in the drawing's units.
    static final int HEIGHT = 48;

    private static final int MOST_MONTHS = 72;
    private static final int STEP = 10;
    private static final int THICKNESS = 8;

    /// A month or a year.
    ///
    /// @param label `2023-07` or `2023`
    /// @param top distance from the drawing's upper edge
    record Column(String label, long count, int x, int top, int width, int height, String url) {}

    /// The chart of these months.
    ///
    /// @param months with values as `2023-07`, oldest first
    /// @param url the search narrowed to a month (`2023-07`) or a year (`2023`)
    static Chart of(List<FacetCount> months, Function<String, String> url) {
        if (months.isEmpty()) {
            return new Chart(List.of(), 0, false);
        }
        YearMonth first = YearMonth.parse(months.getFirst().value());
        YearMonth last = YearMonth.parse(months.getLast().value());
        boolean yearly = first.plusMonths(MOST_MONTHS).isBefore(last);
        Map<String, Long> counts = new HashMap<>();
        months.forEach(month ->
                counts.merge(yearly ? month.value().substring(0, 4) : month.value(), month.count(), Long::sum));
        List<String> labels = new ArrayList<>();
        for (YearMonth at = first;
                !at.isAfter(last);
                at = yearly ? at.withMonth(1).plusYears(1) : at.plusMonths(1)) {
            labels.add(yearly ? at.toString().substring(0, 4) : at.toString());
        }
        return labels.size() < 2
                ? new Chart(List.of(), 0, yearly)
                : new Chart(columns(labels, counts, url), labels.size() * STEP, yearly);
    }

    private static List<Column> columns(List<String> labels, Map<String, Long> counts, Function<String, String> url) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Column> columns = new ArrayList<>();
        for (String label : labels) {
            long count = counts.getOrDefault(label, 0L);
            // A month with a single article is still to be seen and clicked.
            int height = count == 0 ? 0 : Math.max(2, Math.toIntExact(count * HEIGHT / most));
            columns.add(new Column(
                    label, count, columns.size() * STEP + 1, HEIGHT - height, THICKNESS, height, url.apply(label)));
        }
        return columns;
    }
}
