package org.baoku.web.person;

import java.util.List;
import org.baoku.archive.person.PersonSummary;
import org.baoku.web.chart.BarChart;
import org.baoku.web.chart.Period;
import org.jspecify.annotations.Nullable;

/// The comparison of officials over time.
///
/// @param officials at most four
/// @param rows the charts as a table, the latest first, without periods in which no official is named
/// @param unknownName the name entered in the form if there is no official with this name; otherwise null
/// @param full whether no more officials can be added
record CompareView(
        List<Compared> officials, List<Row> rows, @Nullable String unknownName, boolean full) {
    /// An official with the articles over time; all charts have the same time axis and scale.
    ///
    /// @param office the usual office of the latest time; empty if none is printed
    /// @param withoutUrl the comparison without this official
    record Compared(PersonSummary person, String url, String office, BarChart chart, String withoutUrl) {}

    /// The most articles of one official in a period, which is as high as the charts are.
    public long peak() {
        return officials.stream()
                .mapToLong(official -> official.chart().max())
                .max()
                .orElse(0);
    }

    /// A period with the articles of each official.
    record Row(Period period, List<BarChart.Bar> bars) {}
}
