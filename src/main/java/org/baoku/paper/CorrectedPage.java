package org.baoku.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A split page with people's corrections carried out.
///
/// @param bylines who is credited, by the article's place in the page, where a person said so
/// @param datelines where the news comes from, likewise
/// @param conflicts why a correction does not fit, by its place in the list; those that fit are not among them
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

    /// The page with the bylines and datelines that people gave in place of those that were read.
    ///
    /// @param read this page with its people and days named
    public Page applyTo(Page read) {
        List<Article> articles = new ArrayList<>();
        for (Article article : read.articles()) {
            int place = articles.size();
            articles.add(new Article(
                    article.print(),
                    bylines.getOrDefault(place, article.byline()),
                    datelines.getOrDefault(place, article.dateline()),
                    article.officials()));
        }
        return new Page(read.issueDay(), articles, read.furniture());
    }
}
