package org.baoku.trend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.trend.TrendQuery.Unit;
import org.baoku.trend.TrendTable.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts articles over time. The months of the last searches are kept in memory for each state of the
/// index: whoever changes the unit or the days, or looks at the same searches, costs nothing.
@Component
public final class TrendCounter {
    /// A longer time is counted by year unless the user chooses the month.
    private static final int MAX_MONTHS_BY_DEFAULT = 48;

    /// The maximum number of months in a table.
    static final int MAX_MONTHS = 240;

    private static final int KEPT_SEARCHES = 500;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final ArticleIndex index;
    private final Cache<Key, Map<YearMonth, Long>> kept = Caffeine.newBuilder()
            .maximumSize(KEPT_SEARCHES)
            .expireAfterWrite(KEPT)
            .build();

    private record Key(long revision, String text) {}

    TrendCounter(ArticleIndex index) {
        this.index = index;
    }

    /// Counts the articles of each period.
    public TrendTable count(TrendQuery query) {
        long revision = index.revision();
        Map<YearMonth, Long> all = months(revision, "");
        List<Map<YearMonth, Long>> terms =
                query.terms().stream().map(term -> months(revision, term)).toList();
        List<YearMonth> covered = all.keySet().stream()
                .filter(month -> overlaps(month, query.from(), query.to()))
                .sorted()
                .toList();
        if (covered.isEmpty()) {
            return new TrendTable(Unit.YEAR, query.terms(), List.of(), false);
        }
        YearMonth first = covered.getFirst();
        YearMonth last = covered.getLast();
        Unit unit = Objects.requireNonNullElse(
                query.unit(), first.plusMonths(MAX_MONTHS_BY_DEFAULT).isAfter(last) ? Unit.MONTH : Unit.YEAR);
        if (unit == Unit.YEAR) {
            return new TrendTable(unit, query.terms(), years(first, last, all, terms), false);
        }
        YearMonth shown = last.minusMonths(MAX_MONTHS - 1L);
        boolean shortened = shown.isAfter(first);
        return new TrendTable(unit, query.terms(), months(shortened ? shown : first, last, all, terms), shortened);
    }

    private static boolean overlaps(YearMonth month, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !month.atEndOfMonth().isBefore(from))
                && (to == null || !month.atDay(1).isAfter(to));
    }

    private static List<Row> months(
            YearMonth first, YearMonth last, Map<YearMonth, Long> all, List<Map<YearMonth, Long>> terms) {
        List<Row> rows = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth counted = month;
            rows.add(new Row(
                    month.toString(),
                    all.getOrDefault(month, 0L),
                    terms.stream().map(term -> term.getOrDefault(counted, 0L)).toList()));
        }
        return rows;
    }

    /// By year. Of the first and the last year only the months within the days of the query are counted.
    private static List<Row> years(
            YearMonth first, YearMonth last, Map<YearMonth, Long> all, List<Map<YearMonth, Long>> terms) {
        List<Row> rows = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            YearMonth begin = year == first.getYear() ? first : YearMonth.of(year, 1);
            YearMonth end = year == last.getYear() ? last : YearMonth.of(year, 12);
            rows.add(new Row(
                    Integer.toString(year),
                    sum(begin, end, all),
                    terms.stream().map(term -> sum(begin, end, term)).toList()));
        }
        return rows;
    }

    private static long sum(YearMonth first, YearMonth last, Map<YearMonth, Long> months) {
        long sum = 0;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            sum += months.getOrDefault(month, 0L);
        }
        return sum;
    }

    private Map<YearMonth, Long> months(long revision, String text) {
        return kept.get(new Key(revision, text), key -> {
            Map<YearMonth, Long> months = new HashMap<>();
            for (FacetCount count :
                    index.occurrences(SearchQuery.of(key.text())).months()) {
                months.put(YearMonth.parse(count.value()), count.count());
            }
            return months;
        });
    }
}
