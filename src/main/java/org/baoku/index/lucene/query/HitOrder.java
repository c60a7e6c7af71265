package org.baoku.index.lucene.query;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.query.SearchCursor;
import org.baoku.index.query.SortOrder;

/// The order of hits: by score or date, ties by the article's id, so that the order is stable.
public final class HitOrder {
    private static final SortField BY_ID = new SortField(ArticleFields.ID, SortField.Type.LONG);

    private HitOrder() {}

    public static Sort sort(SortOrder order) {
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_ID);
            case NEWEST -> byDay(true, Long.MIN_VALUE);
            case OLDEST -> byDay(false, Long.MAX_VALUE);
        };
    }

    /// @param missingValue sorts articles without date last
    private static Sort byDay(boolean newestFirst, long missingValue) {
        return new Sort(new SortField(ArticleFields.DAY, SortField.Type.LONG, newestFirst, missingValue), BY_ID);
    }

    /// The cursor of a hit.
    public static SearchCursor cursor(SortOrder order, ScoreDoc hit) {
        Object[] values = ((FieldDoc) hit).fields;
        long sortValue = order == SortOrder.RELEVANCE ? Float.floatToIntBits((Float) values[0]) : (Long) values[0];
        return new SearchCursor(order, sortValue, (Long) values[1]);
    }

    /// What a collector needs to continue after a cursor.
    public static FieldDoc searchAfter(SearchCursor cursor) {
        Object sortValue = cursor.order() == SortOrder.RELEVANCE
                ? (Object) Float.intBitsToFloat((int) cursor.sortValue())
                : (Object) cursor.sortValue();
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {sortValue, cursor.id()});
    }
}
