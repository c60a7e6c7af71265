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

/// Builds exact substring queries on a field indexed by [BigramTokenStream]; these decide which articles match.
///
/// @param field the whole article or its headline
record BigramQueries(String field) {
    static final BigramQueries ARTICLE = new BigramQueries(ArticleFields.TEXT);
    static final BigramQueries HEADLINE = new BigramQueries(ArticleFields.HEADLINE);

    /// The articles that contain a text. Every second bigram at its position, and the last one, identify a text; a
    /// single character is the prefix of some bigram.
    Query phrase(NormalizedText text) {
        if (text.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return phrase(text, false);
    }

    /// The articles that contain a text whose first and last Latin word or number is whole: 1月, but not in 11月.
    Query whole(NormalizedText text) {
        return phrase(text, true);
    }

    private Query phrase(NormalizedText text, boolean whole) {
        if (text.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        boolean fromStart = whole && text.startsToken(0);
        boolean toEnd = whole && text.endsToken(text.length() - 1);
        if (text.length() == 1 && !fromStart) {
            return new ConstantScoreQuery(new PrefixQuery(new Term(field, text.toString())));
        }
        if (text.length() == 2 && !fromStart && !toEnd) {
            return new TermQuery(new Term(field, text.toString()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        if (fromStart) {
            phrase.add(new Term(field, BigramTokenStream.TOKEN_START + text.substring(0, 1)), 0);
        }
        int last = text.length() - 2;
        for (int position = 0; position < last; position += 2) {
            phrase.add(new Term(field, text.substring(position, position + 2)), position);
        }
        if (last >= 0) {
            phrase.add(new Term(field, text.substring(last, last + 2)), last);
        }
        if (toEnd) {
            phrase.add(new Term(field, BigramTokenStream.TOKEN_END + text.substring(last + 1, last + 2)), last + 1);
        }
        return phrase.build();
    }

    /// The articles that contain all of these texts, their first and last words and numbers whole.
    Query allWhole(List<NormalizedText> texts) {
        if (texts.size() == 1) {
            return whole(texts.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        texts.forEach(text -> all.add(whole(text), Occur.MUST));
        return all.build();
    }

    /// The articles that contain all of these texts.
    Query allOf(List<NormalizedText> texts) {
        if (texts.size() == 1) {
            return phrase(texts.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        texts.forEach(text -> all.add(phrase(text), Occur.MUST));
        return all.build();
    }

    /// The articles that contain all of these texts, in any order, with at most `slop` characters between them in
    /// total. Single characters must occur anywhere: a prefix query has no positions.
    Query proximity(List<NormalizedText> texts, int slop) {
        BooleanQuery.Builder proximity = new BooleanQuery.Builder();
        proximity.add(allOf(texts), Occur.MUST);
        IntervalsSource[] intervals = texts.stream()
                .filter(text -> text.length() > 1)
                .map(BigramQueries::interval)
                .toArray(IntervalsSource[]::new);
        if (intervals.length > 1) {
            // an interval ends at the first character of its last bigram, one character early
            int gaps = Math.min(slop + intervals.length - 1, BigramTokenStream.GAP - 1);
            proximity.add(
                    new IntervalQuery(field, Intervals.maxgaps(gaps, Intervals.unordered(intervals))), Occur.FILTER);
        }
        return proximity.build();
    }

    private static IntervalsSource interval(NormalizedText text) {
        IntervalsSource[] bigrams = new IntervalsSource[text.length() - 1];
        for (int position = 0; position < bigrams.length; position++) {
            bigrams[position] = Intervals.term(text.substring(position, position + 2));
        }
        return bigrams.length == 1 ? bigrams[0] : Intervals.phrase(bigrams);
    }
}
