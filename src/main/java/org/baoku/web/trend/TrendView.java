package org.baoku.web.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.trend.TrendQuery;
import org.baoku.trend.TrendTable;
import org.baoku.web.chart.LineChart;
import org.baoku.web.chart.Period;
import org.jspecify.annotations.Nullable;

/// The page of terms over time.
///
/// @param fields the search texts of the form, as many as may be asked
/// @param unit `year` or `month`; empty where it was not chosen
/// @param absolute whether numbers of articles are drawn, not shares
/// @param terms the searches that are shown
/// @param chart null where there are fewer than two periods
/// @param levels the labels of the chart's heights
/// @param rows the periods, oldest first
/// @param shortened whether older months were left out
/// @param csv the table as a file
record TrendView(
        List<String> fields,
        String unit,
        boolean absolute,
        @Nullable String from,
        @Nullable String to,
        List<Term> terms,
        @Nullable LineChart chart,
        List<String> levels,
        List<Row> rows,
        boolean shortened,
        String csv) {
    /// A search.
    ///
    /// @param url all its articles
    record Term(String text, String url) {}

    /// A period.
    record Row(Period period, long total, List<Cell> cells) {}

    /// The articles of a search in a period.
    ///
    /// @param share in percent
    record Cell(long count, String share, String url) {}

    static TrendView of(TrendQuery query, TrendTable table, boolean absolute, String csv) {
        List<Row> rows = table.rows().stream().map(row -> row(row, table)).toList();
        List<Period> periods = rows.stream().map(Row::period).toList();
        LineChart chart = periods.size() < 2 ? null : LineChart.of(periods, values(table, absolute));
        List<String> fields = new ArrayList<>(query.terms());
        while (fields.size() < TrendQuery.MAX_TERMS) {
            fields.add("");
        }
        TrendQuery.Unit unit = query.unit();
        return new TrendView(
                fields,
                unit == null ? "" : unit.name().toLowerCase(Locale.ROOT),
                absolute,
                query.from() == null ? null : query.from().toString(),
                query.to() == null ? null : query.to().toString(),
                query.terms().stream()
                        .map(term -> new Term(term, SiteUrls.search(SearchQuery.of(term))))
                        .toList(),
                chart,
                chart == null
                        ? List.of()
                        : chart.levels().stream()
                                .map(level -> label(level.value(), absolute))
                                .toList(),
                rows,
                table.shortened(),
                csv);
    }

    private static List<List<@Nullable Double>> values(TrendTable table, boolean absolute) {
        return IntStream.range(0, table.terms().size())
                .<List<@Nullable Double>>mapToObj(term -> {
                    List<@Nullable Double> values = new ArrayList<>();
                    for (TrendTable.Row row : table.rows()) {
                        // a period without articles has no share
                        values.add(
                                absolute
                                        ? Double.valueOf(row.counts().get(term))
                                        : row.total() == 0 ? null : Double.valueOf(row.share(term)));
                    }
                    return values;
                })
                .toList();
    }

    private static Row row(TrendTable.Row row, TrendTable table) {
        Period period = Period.parse(row.period());
        return new Row(
                period,
                row.total(),
                IntStream.range(0, table.terms().size())
                        .mapToObj(term -> new Cell(
                                row.counts().get(term),
                                percent(row.share(term)),
                                SiteUrls.search(SearchQuery.of(table.terms().get(term))
                                        .withDates(period.first(), period.last()))))
                        .toList());
    }

    private static String label(double value, boolean absolute) {
        if (absolute) {
            return value == Math.rint(value)
                    ? String.format(Locale.ROOT, "%,.0f", value)
                    : String.format(Locale.ROOT, "%,.1f", value);
        }
        return percent(value);
    }

    /// Two digits are enough to compare; of small shares, those after the zeros.
    static String percent(double share) {
        double percent = share * 100;
        int digits = percent >= 10 ? 1 : percent >= 1 ? 2 : 3;
        return percent == 0 ? "0%" : String.format(Locale.ROOT, "%." + digits + "f%%", percent);
    }
}
