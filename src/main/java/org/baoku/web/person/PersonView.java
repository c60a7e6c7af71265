package org.baoku.web.person;

import java.util.List;
import org.baoku.archive.person.HeldOffice;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.web.BarChart;
import org.baoku.web.Link;
import org.baoku.web.search.ResultsView.HitLine;
import org.jspecify.annotations.Nullable;

/// An official or a reporter.
///
/// @param kind `official` or `reporter`, as messages name them
/// @param listUrl the list that the person stands in
/// @param offices as printed with the name, the latest first; none for reporters
/// @param held times in office, from the coverage and from known facts, the latest first; none for reporters
/// @param articlesUrl the search for all articles that name or credit the person
/// @param chart these articles over time
/// @param together who is named in the same articles, the most often first; none for reporters
/// @param tables what else these articles have in common
/// @param latest the newest of them
public record PersonView(
        String kind,
        String listUrl,
        PersonSummary person,
        List<PrintedOffice> offices,
        List<HeldOffice> held,
        String articlesUrl,
        BarChart chart,
        List<Beside> together,
        List<Table> tables,
        List<HitLine> latest,
        boolean severalNewspapers) {
    /// Somebody named in the same articles.
    ///
    /// @param compareUrl both over time; null where that cannot be shown
    public record Beside(
            Link person, long articles, @Nullable String compareUrl) {}

    /// What the articles have in common, by one facet.
    ///
    /// @param name the facet's name in messages
    public record Table(String name, List<Row> rows) {
        /// A value, with the search for those articles.
        public record Row(Link value, long articles) {}
    }
}
