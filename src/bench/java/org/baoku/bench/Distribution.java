package org.baoku.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What rounds measured: least, median and most.
record Distribution(double least, double median, double most) {
    static Distribution of(List<Double> rounds) {
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Distribution(sorted[0], percentile(sorted, 0.5), sorted[sorted.length - 1]);
    }

    /// The value below which a share of the sorted values lies.
    static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(Math.ceil(share * sorted.length)) - 1)];
    }

    /// p50 and p99 of what single queries took.
    static Latency latency(List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Latency(percentile(sorted, 0.5), percentile(sorted, 0.99));
    }

    /// @param p50 milliseconds
    /// @param p99 milliseconds
    record Latency(double p50, double p99) {}

    /// `1.23 / 1.31 / 1.52`.
    String text() {
        return number(least) + " / " + number(median) + " / " + number(most);
    }

    /// A number with as many places as it deserves.
    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
