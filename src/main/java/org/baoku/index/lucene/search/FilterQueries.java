package org.baoku.index.lucene.search;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.baoku.index.lucene.document.ArticleDocument;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.jspecify.annotations.Nullable;

/// Builds the queries that filter by date and facet; they do not affect the order of the result.
final class FilterQueries {
    private FilterQueries() {}

    /// The articles within a date range.
    ///
    /// @param from the first date, inclusive; null for no limit
    /// @param to the last date, inclusive; null for no limit
    static Query dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
        long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
        return new ConstantScoreQuery(new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(ArticleFields.DAY, first, last),
                NumericDocValuesField.newSlowRangeQuery(ArticleFields.DAY, first, last)));
    }

    /// The articles with these ids.
    static Query articles(long... ids) {
        return new ConstantScoreQuery(LongPoint.newSetQuery(ArticleFields.ID, ids));
    }

    /// The articles with a value that a label of the query language names, forgivingly: width, case and
    /// traditional letters are folded, a page may be named by its number, and a source, column or newspaper
    /// by its beginning.
    static Query label(ArticleSearcher searcher, Facet facet, String value) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(term(facet, value), Occur.SHOULD);
        searcher.dictionary(facet).meant(value).forEach(meant -> either.add(term(facet, meant), Occur.SHOULD));
        return new ConstantScoreQuery(either.build());
    }

    /// The articles that pass all filters of a facet: one of the values that are not excluded, or all of
    /// them, and none of the excluded ones.
    static Query facet(Facet facet, List<FacetFilter> filters, boolean together) {
        BooleanQuery.Builder included = new BooleanQuery.Builder();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean hasIncluded = false;
        for (FacetFilter filter : filters) {
            if (filter.excluded()) {
                query.add(term(facet, filter.value()), Occur.MUST_NOT);
            } else {
                included.add(term(facet, filter.value()), together ? Occur.MUST : Occur.SHOULD);
                hasIncluded = true;
            }
        }
        query.add(hasIncluded ? included.build() : MatchAllDocsQuery.INSTANCE, Occur.MUST);
        return new ConstantScoreQuery(query.build());
    }

    private static Query term(Facet facet, String value) {
        return new TermQuery(new Term(facet.parameter(), ArticleDocument.truncated(value)));
    }
}
