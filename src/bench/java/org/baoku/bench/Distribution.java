package org.baoku.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Minimum, median and maximum of the rounds of a measurement.
record Distribution(double min, double median, double max) {
    static Distribution of(List<Double> rounds) {
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Distribution(sorted[0], percentile(sorted, 0.5), sorted[sorted.length - 1]);
    }

    /// A percentile by the nearest-rank method.
    static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(Math.ceil(share * sorted.length)) - 1)];
    }

    /// p50 and p99 of the response times of single queries.
    static Latency latency(List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Latency(percentile(sorted, 0.5), percentile(sorted, 0.99));
    }

    /// @param p50 milliseconds
    /// @param p99 milliseconds
    record Latency(double p50, double p99) {}

    /// The three values: `1.23 / 1.31 / 1.52`.
    String text() {
        return number(min) + " / " + number(median) + " / " + number(max);
    }

    /// A number with about three significant digits.
    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
