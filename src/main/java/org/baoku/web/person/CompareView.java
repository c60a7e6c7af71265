package org.baoku.web.person;

import java.util.List;
import org.baoku.archive.person.PersonSummary;
import org.baoku.web.BarChart;
import org.baoku.web.Period;
import org.jspecify.annotations.Nullable;

/// Some officials over time, one below the other.
///
/// @param officials at most four
/// @param rows the same as a table, the latest first; periods in which nobody is named are left out
/// @param named a name that nobody has who was to be added; null where none was
/// @param full whether no more can be added
public record CompareView(
        List<Compared> officials, List<Row> rows, @Nullable String named, boolean full) {
    /// An official with the articles over time, drawn over the same time and in the same measure as the others.
    ///
    /// @param office the latest office printed; empty where none is
    /// @param withoutUrl the comparison without this official
    public record Compared(PersonSummary person, String url, String office, BarChart chart, String withoutUrl) {}

    /// A period with each official's articles.
    public record Row(Period period, List<BarChart.Column> columns) {}
}
