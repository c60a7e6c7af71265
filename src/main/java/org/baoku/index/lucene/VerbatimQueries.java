package org.baoku.index.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.baoku.index.NormalizedText;

/// Letters as they stand, in the whole article or in its headline: the queries that decide.
///
/// @param pairs the field of [BigramTokenStream]
record VerbatimQueries(String pairs) {
    static final VerbatimQueries ARTICLE = new VerbatimQueries(ArticleFields.TEXT);
    static final VerbatimQueries HEADLINE = new VerbatimQueries(ArticleFields.HEADLINE);

    /// These letters: every second pair of them at its true distance, and the last. A single letter begins some pair.
    Query query(NormalizedText text) {
        if (text.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (text.length() == 1) {
            return new ConstantScoreQuery(new PrefixQuery(new Term(pairs, text.text())));
        }
        if (text.length() == 2) {
            return new TermQuery(new Term(pairs, text.text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int last = text.length() - 2;
        for (int place = 0; place < last; place += 2) {
            phrase.add(new Term(pairs, text.text(place, place + 2)), place);
        }
        phrase.add(new Term(pairs, text.text(last, last + 2)), last);
        return phrase.build();
    }

    /// All of these, each as it stands.
    Query all(List<NormalizedText> texts) {
        if (texts.size() == 1) {
            return query(texts.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        texts.forEach(text -> all.add(query(text), Occur.MUST));
        return all.build();
    }

    /// All of these, with at most so many letters between them all together. Single letters must be there, near or not:
    /// the index does not know where they stand.
    Query near(List<NormalizedText> texts, int distance) {
        BooleanQuery.Builder near = new BooleanQuery.Builder();
        near.add(all(texts), Occur.MUST);
        IntervalsSource[] places = texts.stream()
                .filter(text -> text.length() > 1)
                .map(VerbatimQueries::place)
                .toArray(IntervalsSource[]::new);
        if (places.length > 1) {
            // a place ends with its last pair's first letter, one letter early
            int gaps = Math.min(distance + places.length - 1, BigramTokenStream.GAP - 1);
            near.add(new IntervalQuery(pairs, Intervals.maxgaps(gaps, Intervals.unordered(places))), Occur.FILTER);
        }
        return near.build();
    }

    private static IntervalsSource place(NormalizedText text) {
        IntervalsSource[] pairs = new IntervalsSource[text.length() - 1];
        for (int place = 0; place < pairs.length; place++) {
            pairs[place] = Intervals.term(text.text(place, place + 2));
        }
        return pairs.length == 1 ? pairs[0] : Intervals.phrase(pairs);
    }
}
