package org.baoku.index.lucene.search;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.baoku.index.lucene.query.HitOrder;
import org.baoku.index.query.SearchCursor;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.jspecify.annotations.Nullable;

/// Which part of the hits a search asks for.
///
/// Among the hits that are ranked by their meaning a cursor holds a position, because their order is not that
/// of their scores; after them it holds a score, or a date. Positions are negative, scores are not.
///
/// @param start the first hit, from 0, among those after `after`
/// @param end the last hit, exclusive
/// @param collected how many hits must be known for that
/// @param after what a collector needs to continue after a cursor; null for the first hit
record HitWindow(
        int start, int end, int collected, @Nullable FieldDoc after) {
    /// @param ranked how many of the first hits are ranked by their meaning too; 0 for none
    static HitWindow of(SearchQuery query, int ranked) {
        SearchCursor cursor = query.after();
        boolean atPosition = cursor != null && cursor.sortValue() < 0 && isRelevance(cursor);
        if (cursor != null && !atPosition) {
            return new HitWindow(0, Math.max(1, query.size()), Math.max(1, query.size()), HitOrder.searchAfter(cursor));
        }
        long position = cursor == null ? query.start() : -cursor.sortValue();
        int start = Math.clamp(position, 0, SearchQuery.MAX_START);
        int end = Math.max(1, start + query.size());
        return new HitWindow(start, end, start < ranked ? Math.max(end, ranked) : end, null);
    }

    private static boolean isRelevance(SearchCursor cursor) {
        return cursor.order() == SortOrder.RELEVANCE;
    }

    /// Whether a ranking by meaning orders hits of this part.
    boolean reaches(int ranked) {
        return after == null && start < ranked;
    }

    /// The cursor after the last hit of this part.
    ///
    /// @param byWords the hits in the order in which they were collected, at least as many as `end`
    /// @param last the last hit of this part
    SearchCursor cursor(SearchQuery query, ScoreDoc[] byWords, ScoreDoc last, int ranked) {
        return reaches(ranked) && end < ranked
                ? new SearchCursor(query.sort(), -end, (Long) ((FieldDoc) last).fields[1])
                : HitOrder.cursor(query.sort(), byWords[end - 1]);
    }
}
