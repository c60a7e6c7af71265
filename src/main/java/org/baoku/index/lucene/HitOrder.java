package org.baoku.index.lucene;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.baoku.index.SearchCursor;
import org.baoku.index.SortOrder;

/// The order of a result: by weight or by day, and what is alike by the article's id, so that it never changes by
/// itself.
final class HitOrder {
    private static final SortField BY_ID = new SortField(ArticleFields.ID, SortField.Type.LONG);

    private HitOrder() {}

    static org.apache.lucene.search.Sort of(SortOrder sort) {
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, BY_ID);
            case NEWEST -> byDay(true, Long.MIN_VALUE);
            case OLDEST -> byDay(false, Long.MAX_VALUE);
        };
    }

    /// Articles without a day come last.
    private static org.apache.lucene.search.Sort byDay(boolean newestFirst, long withoutDay) {
        return new org.apache.lucene.search.Sort(
                new SortField(ArticleFields.DAY, SortField.Type.LONG, newestFirst, withoutDay), BY_ID);
    }

    /// Where a hit stands.
    static SearchCursor place(SortOrder sort, ScoreDoc hit) {
        Object[] values = ((FieldDoc) hit).fields;
        long rank = sort == SortOrder.RELEVANCE ? Float.floatToIntBits((Float) values[0]) : (Long) values[0];
        return new SearchCursor(sort, rank, (Long) values[1]);
    }

    /// What stands after a place begins after this.
    static FieldDoc after(SearchCursor place) {
        Object first = place.order() == SortOrder.RELEVANCE
                ? (Object) Float.intBitsToFloat((int) place.rank())
                : (Object) place.rank();
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, place.id()});
    }
}
