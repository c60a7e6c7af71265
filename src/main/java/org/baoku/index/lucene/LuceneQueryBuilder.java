package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.baoku.index.NormalizedText;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.query.LetterRuns;
import org.baoku.index.query.QueryNode;
import org.jspecify.annotations.Nullable;

/// Turns the words of a search into a query.
///
/// What decides is the text letter for letter ([VerbatimQueries]); smartcn's words and the headline only rank. A short
/// run of
/// characters is a name or a term and must be there as it is, or, where it is printed nowhere, in its words. A longer
/// one is a question or a headline half remembered:
/// who has it as it is comes first, then whoever has enough of its words and pairs of letters.
final class LuceneQueryBuilder {
    /// A run of up to so many units (a Chinese character, a Latin word, a number) must stand in the article as it is.
    private static final int LONGEST_TERM = 4;

    /// A run of up to so many units may still be a term: where it is printed anywhere, most of it must be there.
    private static final int LONGEST_PHRASE = 8;

    private static final double ENOUGH_OF_A_PRINTED_PHRASE = 0.5;
    private static final double ENOUGH_OF_A_PHRASE = 0.3;
    private static final double ENOUGH_OF_A_QUESTION = 0.16;

    /// A word or pair of a question that stands in more articles than this, and in a larger share of all, only ranks:
    /// nearly everything would be an answer.
    private static final int FREQUENT = 1_000;

    private static final double FREQUENT_SHARE = 0.1;

    /// The most runs that are looked at one by one, so that a query never has too many clauses.
    private static final int MOST_RUNS = 100;

    /// The most long runs that are looked at by word and pair, likewise.
    private static final int MOST_QUESTIONS = 4;

    private static final float HEADLINE = 1.5f;
    private static final float WORD = 0.4f;
    private static final float HEADLINE_WORD = 0.6f;
    private static final float TELLING_WORD_OF_A_QUESTION = 0.1f;
    private static final float PAIR_OF_A_QUESTION = 0.1f;

    /// More than any sum of the other weights: who has the whole run as it was typed comes first.
    private static final float AS_IT_IS = 200f;

    private final VerbatimQueries verbatim;
    private final String words;
    private final ArticleSearcher searcher;
    private @Nullable Query recent;
    private int runs;
    private int questions;

    private LuceneQueryBuilder(VerbatimQueries verbatim, String words, ArticleSearcher searcher) {
        this.verbatim = verbatim;
        this.words = words;
        this.searcher = searcher;
    }

    /// The query that these words mean.
    ///
    /// @param searcher where it is asked: what is printed and what related articles say is looked up, whatever else
    /// narrows the search
    static Query of(QueryNode words, ArticleSearcher searcher) {
        return new LuceneQueryBuilder(VerbatimQueries.ARTICLE, ArticleFields.WORDS, searcher).query(words);
    }

    /// The same where one name or term alone is asked for, and the newer the article the better. The headline is
    /// weighed outermost and all else within: as soon as enough articles have it there, Lucene looks at no other.
    ///
    /// @param recent a query that every article with a day answers, the newer the better
    static Query ofOne(QueryNode words, ArticleSearcher searcher, Query recent) {
        LuceneQueryBuilder queries = new LuceneQueryBuilder(VerbatimQueries.ARTICLE, ArticleFields.WORDS, searcher);
        queries.recent = recent;
        return queries.query(words);
    }

    /// Whether one name or term alone is asked for.
    static boolean isOne(QueryNode words) {
        return words instanceof QueryNode.Exact
                || (words instanceof QueryNode.Run run && units(NormalizedText.of(run.text())) <= LONGEST_TERM);
    }

    /// Articles that print a text as it is.
    static Query printed(String text) {
        return VerbatimQueries.ARTICLE.query(NormalizedText.of(text));
    }

    /// The texts that these words find, to be marked where they stand.
    static List<String> marks(QueryNode words) {
        List<String> marks = new ArrayList<>();
        words.asked().limit(MOST_RUNS).forEach(text -> {
            marks.addAll(LetterRuns.of(text));
            marks.add(text);
            if (units(NormalizedText.of(text)) >= LONGEST_TERM) {
                QuestionTerms.of(text).tellingWords().forEach(word -> marks.add(word.text()));
            }
        });
        return marks;
    }

    private Query query(QueryNode wanted) {
        return switch (wanted) {
            case QueryNode.Run run -> run(run.text());
            case QueryNode.Exact exact -> exact(NormalizedText.of(exact.text()));
            case QueryNode.Near near ->
                verbatim.near(
                        near.texts().stream()
                                .map(NormalizedText::of)
                                .filter(text -> !text.isEmpty())
                                .toList(),
                        near.distance());
            case QueryNode.InHeadline headline ->
                new LuceneQueryBuilder(VerbatimQueries.HEADLINE, ArticleFields.HEADLINE_WORDS, searcher)
                        .query(headline.words());
            case QueryNode.Chosen chosen ->
                new ConstantScoreQuery(
                        new TermQuery(new Term(chosen.facet().parameter(), ArticleDocument.shortened(chosen.value()))));
            case QueryNode.Days days -> days(days.from(), days.to());
            case QueryNode.All all -> all(all.parts());
            case QueryNode.Any any -> any(any.parts());
            case QueryNode.Alike alike ->
                new DisjunctionMaxQuery(alike.forms().stream().map(this::query).toList(), 0);
            case QueryNode.Not not -> all(List.of(not));
        };
    }

    /// Days from one to another, both included.
    static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
        long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
        return new ConstantScoreQuery(new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(ArticleFields.DAY, first, last),
                NumericDocValuesField.newSlowRangeQuery(ArticleFields.DAY, first, last)));
    }

    private Query all(List<QueryNode> parts) {
        if (parts.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean asks = false;
        for (QueryNode wanted : parts) {
            if (wanted instanceof QueryNode.Not not) {
                all.add(query(not.words()), Occur.MUST_NOT);
            } else {
                all.add(query(wanted), Occur.MUST);
                asks = true;
            }
        }
        if (!asks) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    private Query any(List<QueryNode> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(wanted -> any.add(query(wanted), Occur.SHOULD));
        return any.build();
    }

    private Query run(String text) {
        if (++runs > MOST_RUNS) {
            return MatchAllDocsQuery.INSTANCE;
        }
        List<NormalizedText> parts =
                LetterRuns.of(text).stream().map(NormalizedText::of).toList();
        Query asItIs = verbatim.all(parts);
        int units = parts.stream().mapToInt(LuceneQueryBuilder::units).sum();
        if (units <= LONGEST_TERM || ++questions > MOST_QUESTIONS) {
            List<QueryWordTokenizer.Word> words = QueryWordTokenizer.of(text);
            Set<String> telling = terms(QueryWordTokenizer.telling(words));
            return ranked(printedOrScattered(asItIs, words), parts, telling, telling);
        }
        QuestionTerms question = QuestionTerms.of(text);
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(new BoostQuery(new ConstantScoreQuery(asItIs), AS_IT_IS), Occur.SHOULD);
        Query enough = enough(question, part(units, asItIs));
        either.add(enough, Occur.SHOULD);
        Query ranked = ranked(either.build(), parts, Set.of(), terms(question.tellingWords()));
        return units > LONGEST_PHRASE && verbatim.equals(VerbatimQueries.ARTICLE)
                ? withFeedback(
                        ranked, PseudoRelevanceFeedback.of(searcher, enough, PseudoRelevanceFeedback.asked(question)))
                : ranked;
    }

    private Query withFeedback(Query question, Map<String, Float> feedback) {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(question, Occur.MUST);
        feedback.forEach((word, weight) ->
                ranked.add(new BoostQuery(new TermQuery(new Term(words, word)), weight), Occur.SHOULD));
        return ranked.build();
    }

    /// A term that is printed nowhere may be two: 电梯补贴. Whoever has all of its words answers it, unless one of
    /// them is a single letter, which would find what has nothing to do with it.
    private Query printedOrScattered(Query asItIs, List<QueryWordTokenizer.Word> typed) {
        if (typed.size() < 2
                || !typed.stream().allMatch(QueryWordTokenizer.Word::isTelling)
                || searcher.isAnswered(asItIs)) {
            return asItIs;
        }
        return verbatim.all(
                typed.stream().map(word -> NormalizedText.of(word.text())).toList());
    }

    /// How much of a run is enough.
    private double part(int units, Query asItIs) {
        if (units > LONGEST_PHRASE) {
            return ENOUGH_OF_A_QUESTION;
        }
        return searcher.isAnswered(asItIs) ? ENOUGH_OF_A_PRINTED_PHRASE : ENOUGH_OF_A_PHRASE;
    }

    private Query exact(NormalizedText letters) {
        return ranked(verbatim.query(letters), List.of(letters), Set.of(), Set.of());
    }

    /// A part of a question's telling words and pairs, the frequent ones left aside; the rest of its words rank.
    private Query enough(QuestionTerms question, double part) {
        List<Part> parts = new ArrayList<>();
        terms(question.tellingWords()).forEach(word -> parts.add(part(new Term(words, word), 1)));
        question.pairs().forEach(pair -> parts.add(part(new Term(verbatim.pairs(), pair), PAIR_OF_A_QUESTION)));
        boolean seldomAnswered = parts.stream().anyMatch(each -> each.articles() > 0 && !each.isFrequent());
        List<Query> deciding = new ArrayList<>();
        List<Query> frequent = new ArrayList<>();
        parts.forEach(each -> (each.isFrequent() && seldomAnswered ? frequent : deciding).add(each.query()));
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        deciding.forEach(query -> enough.add(query, Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(Math.max(1, (int) (deciding.size() * part)));
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(enough.build(), Occur.MUST);
        frequent.forEach(query -> ranked.add(query, Occur.SHOULD));
        for (QueryWordTokenizer.Word word : question.words()) {
            if (word.isTelling()) {
                Query query = verbatim.query(NormalizedText.of(word.text()));
                ranked.add(new BoostQuery(query, TELLING_WORD_OF_A_QUESTION), Occur.SHOULD);
            } else {
                ranked.add(new TermQuery(new Term(words, word.text())), Occur.SHOULD);
            }
        }
        return ranked.build();
    }

    /// A word or a pair of a question; it is looked up once, though it is asked for several times.
    ///
    /// @param articles how many have it
    private record Part(Query query, int articles, boolean isFrequent) {}

    private Part part(Term term, float weight) {
        try {
            TermStates states = TermStates.build(searcher, term, true);
            int articles = states.docFreq();
            double share =
                    articles / (double) Math.max(1, searcher.getIndexReader().maxDoc());
            Query query = new BoostQuery(new TermQuery(term, states), weight);
            return new Part(query, articles, articles > FREQUENT && share > FREQUENT_SHARE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What decides, with what only ranks beside it.
    ///
    /// @param inArticle terms that rank where they stand in the article
    /// @param inHeadline terms that rank where they stand in the headline
    private Query ranked(Query decides, List<NormalizedText> parts, Set<String> inArticle, Set<String> inHeadline) {
        BooleanQuery.Builder article = new BooleanQuery.Builder();
        article.add(decides, Occur.MUST);
        for (String term : inArticle) {
            article.add(new BoostQuery(new TermQuery(new Term(words, term)), WORD), Occur.SHOULD);
        }
        if (recent != null) {
            article.add(recent, Occur.SHOULD);
        }
        if (verbatim.equals(VerbatimQueries.HEADLINE)) {
            return article.build();
        }
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(article.build(), Occur.MUST);
        ranked.add(new BoostQuery(VerbatimQueries.HEADLINE.all(parts), HEADLINE), Occur.SHOULD);
        for (String term : inHeadline) {
            Query query = new TermQuery(new Term(ArticleFields.HEADLINE_WORDS, term));
            ranked.add(new BoostQuery(query, HEADLINE_WORD), Occur.SHOULD);
        }
        return ranked.build();
    }

    private static Set<String> terms(List<QueryWordTokenizer.Word> words) {
        Set<String> terms = new LinkedHashSet<>();
        words.forEach(word -> terms.add(word.text()));
        return terms;
    }

    /// How long a text is: a Chinese character counts one, a Latin word or a number one too.
    private static int units(NormalizedText letters) {
        int units = 0;
        boolean inWord = false;
        for (int place = 0; place < letters.length(); place++) {
            boolean latin = letters.letter(place) < 0x2E80;
            if (!latin || !inWord) {
                units++;
            }
            inWord = latin;
        }
        return units;
    }
}
