package org.baoku.index.lucene.query;

import java.util.ArrayList;
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
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.BigramTokenStream;
import org.baoku.index.normalization.NormalizedText;

/// Builds exact substring queries on a field indexed by [BigramTokenStream]; these decide which articles match.
///
/// @param field the whole article or its headline
/// @param bodyOnly whether a text must occur in the body, not in labels and titles
public record BigramQueries(String field, boolean bodyOnly) {
    public static final BigramQueries ARTICLE = new BigramQueries(ArticleFields.TEXT, false);
    public static final BigramQueries BODY = new BigramQueries(ArticleFields.TEXT, true);
    public static final BigramQueries HEADLINE = new BigramQueries(ArticleFields.HEADLINE, false);

    /// Texts near each other are tried in every order up to this number; more may overlap.
    private static final int MAX_ORDERED = 4;

    /// Each order repeats all letters, and a query may not have too many clauses.
    private static final int MAX_ORDERED_LETTERS = 60;

    /// The articles that contain a text. Every second bigram at its position, and the last one, identify a
    /// text; a single character is the prefix of some bigram.
    public Query phrase(NormalizedText text) {
        if (text.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return phrase(text, false);
    }

    /// The articles that contain a text whose first and last Latin word or number is whole: 1月, but not in
    /// 11月.
    public Query whole(NormalizedText text) {
        return phrase(text, true);
    }

    private Query phrase(NormalizedText text, boolean whole) {
        if (text.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return bodyOnly && hasPosition(text) ? inBody(text, whole) : anywhere(text, whole);
    }

    /// Whether a text has a position in the index: a single Chinese character is the beginning of many
    /// bigrams, and may stand anywhere.
    public static boolean hasPosition(NormalizedText text) {
        return text.length() > 1 || (text.length() == 1 && text.startsToken(0));
    }

    private Query inBody(NormalizedText text, boolean whole) {
        IntervalsSource body = Intervals.ordered(
                Intervals.term(BigramTokenStream.PART_END), Intervals.term(BigramTokenStream.PART_END));
        return new BooleanQuery.Builder()
                .add(anywhere(text, whole), Occur.MUST)
                .add(new IntervalQuery(field, Intervals.containedBy(interval(text, whole), body)), Occur.FILTER)
                .build();
    }

    private Query anywhere(NormalizedText text, boolean whole) {
        boolean fromStart = whole && text.startsToken(0);
        boolean toEnd = whole && text.endsToken(text.length() - 1);
        if (text.length() == 1 && !fromStart) {
            return new ConstantScoreQuery(new PrefixQuery(new Term(field, text.toString()), LetterRewrite.INSTANCE));
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

    /// The articles that contain all of these texts.
    public Query allOf(List<NormalizedText> texts) {
        if (texts.size() == 1) {
            return phrase(texts.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        texts.forEach(text -> all.add(phrase(text), Occur.MUST));
        return all.build();
    }

    /// The articles that contain all of these texts, in any order and none within another, with at most `slop`
    /// characters between them in total.
    public Query proximity(List<NormalizedText> texts, int slop) {
        List<IntervalsSource> orders = new ArrayList<>();
        int gaps = Math.min(slop, BigramTokenStream.GAP - 1);
        for (IntervalsSource near : near(texts)) {
            orders.add(Intervals.maxgaps(gaps, near));
        }
        return together(texts, orders);
    }

    /// The articles that contain all of these texts in one paragraph, in any order.
    public Query inParagraph(List<NormalizedText> texts) {
        IntervalsSource textEnd =
                Intervals.or(Intervals.term(BigramTokenStream.TEXT_END), Intervals.term(BigramTokenStream.PART_END));
        List<IntervalsSource> orders = new ArrayList<>();
        for (IntervalsSource near : near(texts)) {
            orders.add(Intervals.notContaining(near, textEnd));
        }
        return together(texts, orders);
    }

    private Query together(List<NormalizedText> texts, List<IntervalsSource> orders) {
        if (orders.isEmpty()) {
            return allOf(texts);
        }
        return new BooleanQuery.Builder()
                .add(allOf(texts), Occur.MUST)
                .add(new IntervalQuery(field, Intervals.or(orders.toArray(IntervalsSource[]::new))), Occur.FILTER)
                .build();
    }

    /// The texts in each order, one after the other.
    private static List<IntervalsSource> near(List<NormalizedText> texts) {
        List<IntervalsSource> intervals = new ArrayList<>();
        for (NormalizedText text :
                texts.stream().filter(BigramQueries::hasPosition).toList()) {
            // the last bigram of a text begins one character before the text ends
            int missing = text.length() > 1 ? 1 : 0;
            intervals.add(Intervals.extend(interval(text, false), 0, missing));
        }
        if (intervals.size() < 2) {
            return List.of();
        }
        if (!areOrdered(texts)) {
            return List.of(Intervals.unordered(intervals.toArray(IntervalsSource[]::new)));
        }
        List<IntervalsSource> orders = new ArrayList<>();
        addOrders(new ArrayList<>(), intervals, orders);
        return orders;
    }

    /// Whether texts near each other are tried in every order; more or longer ones may overlap.
    public static boolean areOrdered(List<NormalizedText> texts) {
        return texts.stream().filter(BigramQueries::hasPosition).count() <= MAX_ORDERED
                && texts.stream().mapToInt(NormalizedText::length).sum() <= MAX_ORDERED_LETTERS;
    }

    private static void addOrders(
            List<IntervalsSource> first, List<IntervalsSource> rest, List<IntervalsSource> orders) {
        if (rest.isEmpty()) {
            orders.add(Intervals.ordered(first.toArray(IntervalsSource[]::new)));
            return;
        }
        for (int i = 0; i < rest.size(); i++) {
            List<IntervalsSource> nextFirst = new ArrayList<>(first);
            List<IntervalsSource> nextRest = new ArrayList<>(rest);
            nextFirst.add(nextRest.remove(i));
            addOrders(nextFirst, nextRest, orders);
        }
    }

    private static IntervalsSource interval(NormalizedText text, boolean whole) {
        boolean fromStart = (whole || text.length() == 1) && text.startsToken(0);
        boolean toEnd = whole && text.endsToken(text.length() - 1);
        List<IntervalsSource> bigrams = new ArrayList<>();
        for (int position = 0; position + 1 < text.length(); position++) {
            bigrams.add(Intervals.term(text.substring(position, position + 2)));
        }
        IntervalsSource start = Intervals.term(BigramTokenStream.TOKEN_START + text.substring(0, 1));
        if (bigrams.isEmpty()) {
            return Intervals.containedBy(start, Intervals.term(BigramTokenStream.TOKEN_END + text.toString()));
        }
        if (fromStart) {
            bigrams.set(0, Intervals.containedBy(bigrams.getFirst(), start));
        }
        if (toEnd) {
            bigrams.add(Intervals.term(BigramTokenStream.TOKEN_END + text.substring(text.length() - 1, text.length())));
        }
        return bigrams.size() == 1 ? bigrams.getFirst() : Intervals.phrase(bigrams.toArray(IntervalsSource[]::new));
    }
}
