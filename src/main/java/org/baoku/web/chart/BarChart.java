package org.baoku.web.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.baoku.index.result.FacetCount;
import org.jspecify.annotations.Nullable;

/// Articles over time: a bar per day, month or year.
///
/// @param bars without gaps, oldest first, also for periods without articles; empty if nothing is dated
/// @param width of the drawing, in its own units
/// @param unit the period of a bar
public record BarChart(List<Bar> bars, int width, Period.Unit unit) {
    /// The height of the highest bar, in the drawing's units.
    static final int HEIGHT = 48;

    /// A longer chart has a bar per year.
    private static final int MAX_MONTHS = 48;

    private static final int MAX_TICKS = 6;

    private static final int BAR_DISTANCE = 10;
    private static final int BAR_WIDTH = 8;

    /// A day, a month or a year.
    ///
    /// @param top the distance from the drawing's upper edge
    /// @param selected whether the dates of the search are exactly this period
    public record Bar(Period period, long count, int x, int top, int width, int height, String url, boolean selected) {}

    /// A labelled place of the time axis.
    ///
    /// @param at the distance from the left edge, in percent of the width
    public record Tick(String label, String at) {}

    /// Whether there are at least two bars to compare.
    public boolean isDrawn() {
        return bars.size() > 1;
    }

    /// The greatest number of articles of a bar.
    public long max() {
        return bars.stream().mapToLong(Bar::count).max().orElse(0);
    }

    /// The labels of the time axis: few enough not to touch each other in a narrow window.
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (int step : unit.tickSteps()) {
            ticks.clear();
            for (int i = 0; i < bars.size(); i++) {
                Period period = bars.get(i).period();
                if (period.isTick(step)) {
                    ticks.add(new Tick(period.tickLabel(), percent((i + 0.5) / bars.size())));
                }
            }
            if (ticks.size() <= MAX_TICKS) {
                break;
            }
        }
        return ticks;
    }

    private static String percent(double part) {
        return Math.round(part * 1_000) / 10.0 + "%";
    }

    /// The bars that have articles, the latest first.
    public List<Bar> nonEmpty() {
        return bars.stream()
                .filter(bar -> bar.count() > 0)
                .sorted(Comparator.comparing((Bar bar) -> bar.period().first()).reversed())
                .toList();
    }

    /// The chart of these counts.
    ///
    /// @param counts with values as `2023`, `2023-07` or `2023-07-22`, all of one kind, oldest first
    /// @param from the first day of the search; null for no limit
    /// @param to the last day of the search; null for no limit
    /// @param url the URL of the search in a period
    public static BarChart of(
            List<FacetCount> counts, @Nullable LocalDate from, @Nullable LocalDate to, Function<Period, String> url) {
        return of(counts, from, to, null, null, url);
    }

    /// The chart of these counts on an axis that spans the days of the search as far as the archive has issues.
    ///
    /// @param counts with values as `2023`, `2023-07` or `2023-07-22`, all of one kind, oldest first
    /// @param from the first day of the search; null for no limit
    /// @param to the last day of the search; null for no limit
    /// @param oldest the day of the archive's first issue; null to begin with the first count
    /// @param newest the day of the archive's last issue; null to end with the last count
    /// @param url the URL of the search in a period
    public static BarChart of(
            List<FacetCount> counts,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate oldest,
            @Nullable LocalDate newest,
            Function<Period, String> url) {
        Map<Period, Long> counted = byPeriod(counts);
        counted.keySet().removeIf(period -> !period.overlaps(from, to));
        if (counted.isEmpty()) {
            return new BarChart(List.of(), 0, Period.Unit.MONTH);
        }
        @Nullable LocalDate first = from != null && oldest != null && from.isAfter(oldest) ? from : oldest;
        @Nullable LocalDate last = to != null && newest != null && to.isBefore(newest) ? to : newest;
        List<Period> axis = axis(counted, first, last);
        if (isTooLong(axis)) {
            Map<Period, Long> years = byYear(counted);
            return draw(axis(years, first, last), years, max(years), from, to, url);
        }
        return draw(axis, counted, max(counted), from, to, url);
    }

    /// Charts with the same time axis and scale, for comparison.
    ///
    /// @param counts the counts by month of each chart
    /// @param urls the URL of the search in a period, for each chart
    public static List<BarChart> sideBySide(List<List<FacetCount>> counts, List<Function<Period, String>> urls) {
        List<Map<Period, Long>> series = counts.stream().map(BarChart::byPeriod).toList();
        Map<Period, Long> together =
                byPeriod(counts.stream().flatMap(List::stream).toList());
        if (together.isEmpty()) {
            return counts.stream()
                    .map(_ -> new BarChart(List.of(), 0, Period.Unit.MONTH))
                    .toList();
        }
        boolean yearly = isTooLong(axis(together, null, null));
        List<Map<Period, Long>> shown =
                yearly ? series.stream().map(BarChart::byYear).toList() : series;
        List<Period> axis = axis(yearly ? byYear(together) : together, null, null);
        long max = shown.stream().mapToLong(BarChart::max).max().orElse(1);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> draw(axis, shown.get(i), max, null, null, urls.get(i)))
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

    private static boolean isTooLong(List<Period> axis) {
        return axis.getFirst().unit() == Period.Unit.MONTH && axis.size() > MAX_MONTHS;
    }

    /// Every period from the first to the last, and on to these days.
    private static List<Period> axis(Map<Period, Long> periods, @Nullable LocalDate first, @Nullable LocalDate last) {
        List<Period> all = List.copyOf(periods.keySet());
        Period begin = all.getFirst();
        Period end = all.getLast();
        if (first != null && first.isBefore(begin.first())) {
            begin = Period.around(first, begin.unit());
        }
        if (last != null && last.isAfter(end.last())) {
            end = Period.around(last, end.unit());
        }
        return begin.to(end).toList();
    }

    private static long max(Map<Period, Long> periods) {
        return periods.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    private static BarChart draw(
            List<Period> periods,
            Map<Period, Long> counts,
            long max,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Function<Period, String> url) {
        List<Bar> bars = new ArrayList<>();
        for (Period period : periods) {
            long count = counts.getOrDefault(period, 0L);
            // so that a bar of a single article is visible and can be clicked
            int height = count == 0 ? 0 : Math.max(2, Math.toIntExact(count * HEIGHT / max));
            bars.add(new Bar(
                    period,
                    count,
                    bars.size() * BAR_DISTANCE + 1,
                    HEIGHT - height,
                    BAR_WIDTH,
                    height,
                    url.apply(period),
                    period.is(from, to)));
        }
        return new BarChart(bars, bars.size() * BAR_DISTANCE, periods.getFirst().unit());
    }
}
