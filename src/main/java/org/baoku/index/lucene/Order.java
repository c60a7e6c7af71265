package org.baoku.index.lucene;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.baoku.index.Place;
import org.baoku.index.Sort;

/// The order of a result: by weight or by day, and what is alike by the article's id, so that it never changes by
/// itself.
final class Order {
    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.LONG);

    private Order() {}

    static org.apache.lucene.search.Sort of(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, BY_ID);
            case NEWEST -> byDay(true, Long.MIN_VALUE);
            case OLDEST -> byDay(false, Long.MAX_VALUE);
        };
    }

    /// Articles without a day come last.
    private static org.apache.lucene.search.Sort byDay(boolean newestFirst, long withoutDay) {
        return new org.apache.lucene.search.Sort(
                new SortField(Fields.DAY, SortField.Type.LONG, newestFirst, withoutDay), BY_ID);
    }

    /// Where a hit stands.
    static Place place(Sort sort, ScoreDoc hit) {
        Object[] values = ((FieldDoc) hit).fields;
        long rank = sort == Sort.RELEVANCE ? Float.floatToIntBits((Float) values[0]) : (Long) values[0];
        return new Place(sort, rank, (Long) values[1]);
    }

    /// What stands after a place begins after this.
    static FieldDoc after(Place place) {
        Object first = place.order() == Sort.RELEVANCE
                ? (Object) Float.intBitsToFloat((int) place.rank())
                : (Object) place.rank();
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, place.id()});
    }
}
