package org.baoku.web.person;

import java.util.List;
import org.baoku.archive.person.HeldOffice;
import org.baoku.archive.person.PersonSummary;
import org.baoku.web.Link;
import org.baoku.web.chart.BarChart;
import org.baoku.web.search.HitView;

/// The page of an official or a reporter.
///
/// @param kind `official` or `reporter`, as in message keys
/// @param listUrl the list of all officials or reporters
/// @param offices as printed with the name; none for reporters
/// @param career which offices the person took and left, the latest first; none for reporters
/// @param mentioned which offices articles say the person held before or holds; none for reporters
/// @param held terms of office, from appointments, from the coverage and from known facts, the latest first; none for
/// reporters
/// @param articlesUrl the search for all articles that name or credit the person
/// @param chart these articles over time
/// @param together persons named in the same articles, the most frequent first; none for reporters
/// @param tables frequent values of other facets in these articles
/// @param latest the newest of these articles
/// @param severalNewspapers whether the hits name their newspaper, because the archive has more than one
record PersonView(
        String kind,
        String listUrl,
        PersonSummary person,
        OfficeUse offices,
        List<CareerStep> career,
        List<CareerStep> mentioned,
        List<HeldOffice> held,
        String articlesUrl,
        BarChart chart,
        List<CoMention> together,
        List<Table> tables,
        List<HitView> latest,
        boolean severalNewspapers) {
    /// A person named in the same articles.
    ///
    /// @param compareUrl the comparison of both
    record CoMention(Link person, long articles, String compareUrl) {}

    /// The frequent values of a facet.
    ///
    /// @param name the facet's name in message keys
    record Table(String name, List<Row> rows) {
        /// A value with a link to the search for its articles.
        record Row(Link value, long articles) {}
    }
}
