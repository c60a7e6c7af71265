package org.baoku.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Several series over the same time as lines. Places are in percent of the drawing, so that it fits every
/// window.
///
/// @param lines one for each series
/// @param ticks the labels of the time axis
/// @param levels the labelled heights, the lowest first
public record LineChart(List<Line> lines, List<BarChart.Tick> ticks, List<Level> levels) {
    private static final int MAX_TICKS = 6;

    /// The highest point is this much below the upper edge.
    private static final double MARGIN = 0.06;

    /// A series.
    public record Line(List<Segment> segments, List<Point> points) {}

    /// The line between two points.
    public record Segment(String x1, String y1, String x2, String y2) {}

    /// A value.
    ///
    /// @param number its place in time, from 0
    public record Point(int number, String x, String y) {}

    /// A labelled height.
    ///
    /// @param value the value at this height
    public record Level(String y, double value) {}

    /// Draws the series.
    ///
    /// @param periods the time axis, without gaps
    /// @param series the values of each series, one for each period; null where there is none
    public static LineChart of(List<Period> periods, List<List<@Nullable Double>> series) {
        double max = series.stream()
                .flatMap(List::stream)
                .mapToDouble(value -> value == null ? 0 : value)
                .max()
                .orElse(0);
        double top = max == 0 ? 1 : max;
        IntFunction<String> x = number -> percent((number + 0.5) / periods.size());
        List<Line> lines = new ArrayList<>();
        for (List<@Nullable Double> values : series) {
            List<Segment> segments = new ArrayList<>();
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                Double value = values.get(i);
                if (value == null) {
                    continue;
                }
                Point point = new Point(i, x.apply(i), height(value / top));
                if (!points.isEmpty() && points.getLast().number() == i - 1) {
                    Point before = points.getLast();
                    segments.add(new Segment(before.x(), before.y(), point.x(), point.y()));
                }
                points.add(point);
            }
            lines.add(new Line(segments, points));
        }
        return new LineChart(
                lines,
                ticks(periods, x),
                List.of(new Level(height(0), 0), new Level(height(0.5), max / 2), new Level(height(1), max)));
    }

    private static List<BarChart.Tick> ticks(List<Period> periods, IntFunction<String> x) {
        List<BarChart.Tick> ticks = new ArrayList<>();
        if (periods.isEmpty()) {
            return ticks;
        }
        for (int step : periods.getFirst().unit().tickSteps()) {
            ticks.clear();
            for (int i = 0; i < periods.size(); i++) {
                if (periods.get(i).isTick(step)) {
                    ticks.add(new BarChart.Tick(periods.get(i).tickLabel(), x.apply(i)));
                }
            }
            if (ticks.size() <= MAX_TICKS) {
                break;
            }
        }
        return ticks;
    }

    private static String height(double part) {
        return percent(1 - MARGIN / 2 - part * (1 - MARGIN));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part * 100);
    }
}
