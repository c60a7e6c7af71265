package org.baoku.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A segmented page with editors' corrections applied.
///
/// @param bylines the bylines that corrections set, by the article's index on the page
/// @param datelines the datelines that corrections set, likewise
/// @param conflicts why a correction does not fit, by its index in the list of corrections; one that fits has none
public record CorrectedPage(
        SegmentedPage segmentedPage,
        Map<Integer, List<Byline>> bylines,
        Map<Integer, Dateline> datelines,
        Map<Integer, Correction.Conflict> conflicts) {
    public CorrectedPage {
        bylines = Map.copyOf(bylines);
        datelines = Map.copyOf(datelines);
        conflicts = Map.copyOf(conflicts);
    }

    /// The annotated page with the bylines and datelines that corrections set.
    ///
    /// @param annotated `segmentedPage` with bylines, datelines and officials
    public Page applyTo(Page annotated) {
        List<Article> articles = new ArrayList<>();
        for (Article article : annotated.articles()) {
            int index = articles.size();
            articles.add(new Article(
                    article.print(),
                    bylines.getOrDefault(index, article.byline()),
                    datelines.getOrDefault(index, article.dateline()),
                    article.officials(),
                    article.appointments()));
        }
        return new Page(annotated.issueDay(), articles, annotated.furniture());
    }
}
