package org.baoku.index.lucene.search;

import java.io.IOException;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.baoku.index.lucene.facet.MatchingDocuments;

/// What a search finds in one run of its query.
///
/// @param top the first hits in their order
/// @param matching all matching articles
record FoundArticles(TopDocs top, FacetCounts matching) {
    /// Runs a search.
    ///
    /// @param scored matches the same articles as [PreparedSearch#matching()]
    static FoundArticles of(ArticleSearcher searcher, PreparedSearch search, Query scored, Sort sort, HitWindow window)
            throws IOException {
        if (search.matchesAll()) {
            // All articles are counted already, so those that cannot be among the first hits are skipped.
            return new FoundArticles(searcher.search(scored, top(sort, window, 1)), searcher.allDocuments());
        }
        Object[] found = searcher.search(
                scored,
                new MultiCollectorManager(top(sort, window, Integer.MAX_VALUE), MatchingDocuments.collectors()));
        return new FoundArticles((TopDocs) found[0], new FacetCounts(searcher, (MatchingDocuments) found[1]));
    }

    /// @param threshold how many hits are counted before some are skipped
    private static TopFieldCollectorManager top(Sort sort, HitWindow window, int threshold) {
        return new TopFieldCollectorManager(sort, window.collected(), window.after(), threshold);
    }
}
