package org.baoku.index.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.baoku.index.NormalizedText;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.query.LetterRuns;
import org.baoku.index.query.QueryNode;
import org.jspecify.annotations.Nullable;

/// Translates a [QueryNode] into a Lucene query.
///
/// Bigram phrases ([BigramQueries]) decide which articles match; segmented words and the headline only affect the
/// score. A short free text is a name or a term: it must occur as a whole, or, where it occurs nowhere, all of its
/// words must. A longer one is a phrase or a question: articles that contain it as a whole come first, then those that
/// contain enough of its words and bigrams ([PartialMatchQuery]).
final class LuceneQueryBuilder {
    /// The maximum number of free texts that are translated, so that a query never has too many clauses.
    private static final int MAX_FREE_TEXTS = 100;

    /// The maximum number of long free texts that are matched partially, likewise; others must occur as a whole.
    private static final int MAX_QUESTIONS = 4;

    private static final RankingWeights.Matching MATCHING = RankingWeights.SHIPPED.matching();
    private static final RankingWeights.Boosts BOOSTS = RankingWeights.SHIPPED.boosts();

    private final BigramQueries bigrams;
    private final String wordField;
    private final ArticleSearcher searcher;
    private final @Nullable Query recency;
    private int freeTexts;
    private int questions;

    private LuceneQueryBuilder(
            BigramQueries bigrams, String wordField, ArticleSearcher searcher, @Nullable Query recency) {
        this.bigrams = bigrams;
        this.wordField = wordField;
        this.searcher = searcher;
        this.recency = recency;
    }

    /// The query for a node.
    ///
    /// @param searcher supplies term statistics and the articles for feedback, regardless of the search's filters
    static Query build(QueryNode node, ArticleSearcher searcher) {
        return new LuceneQueryBuilder(BigramQueries.ARTICLE, ArticleFields.WORDS, searcher, null).query(node);
    }

    /// The query for a single term, with a bonus for recent articles. The headline is scored in the outermost clause:
    /// as soon as enough articles have the term there, Lucene can skip all others.
    ///
    /// @param recency matches every article with a date and scores recent ones higher
    static Query buildSingleTerm(QueryNode node, ArticleSearcher searcher, Query recency) {
        return new LuceneQueryBuilder(BigramQueries.ARTICLE, ArticleFields.WORDS, searcher, recency).query(node);
    }

    /// Whether a query is a single phrase or a single short free text.
    static boolean isSingleTerm(QueryNode node) {
        return node instanceof QueryNode.Phrase
                || (node instanceof QueryNode.FreeText free
                        && TextUnits.count(NormalizedText.of(free.text())) <= MATCHING.maxTermUnits());
    }

    private Query query(QueryNode node) {
        return switch (node) {
            case QueryNode.FreeText free -> freeText(free.text());
            case QueryNode.Phrase phrase -> phrase(NormalizedText.of(phrase.text()));
            case QueryNode.Proximity proximity -> proximity(proximity);
            case QueryNode.InHeadline headline ->
                new LuceneQueryBuilder(BigramQueries.HEADLINE, ArticleFields.HEADLINE_WORDS, searcher, null)
                        .query(headline.clause());
            case QueryNode.FacetValue value -> FilterQueries.facetValue(value.facet(), value.value());
            case QueryNode.DateRange dates -> FilterQueries.dates(dates.from(), dates.to());
            case QueryNode.And and -> and(and.clauses());
            case QueryNode.Or or -> or(or.clauses());
            case QueryNode.Synonyms synonyms ->
                new DisjunctionMaxQuery(
                        synonyms.forms().stream().map(this::query).toList(), 0);
            case QueryNode.Not not -> and(List.of(not));
        };
    }

    private Query proximity(QueryNode.Proximity proximity) {
        List<NormalizedText> texts = proximity.texts().stream()
                .map(NormalizedText::of)
                .filter(text -> !text.isEmpty())
                .toList();
        return bigrams.proximity(texts, proximity.slop());
    }

    private Query and(List<QueryNode> clauses) {
        if (clauses.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder and = new BooleanQuery.Builder();
        boolean onlyNegations = true;
        for (QueryNode clause : clauses) {
            if (clause instanceof QueryNode.Not not) {
                and.add(query(not.clause()), Occur.MUST_NOT);
            } else {
                and.add(query(clause), Occur.MUST);
                onlyNegations = false;
            }
        }
        if (onlyNegations) {
            and.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return and.build();
    }

    private Query or(List<QueryNode> clauses) {
        BooleanQuery.Builder or = new BooleanQuery.Builder();
        clauses.forEach(clause -> or.add(query(clause), Occur.SHOULD));
        return or.build();
    }

    private Query phrase(NormalizedText text) {
        return withBonuses(bigrams.phrase(text), List.of(text), Set.of(), Set.of());
    }

    private Query freeText(String text) {
        if (++freeTexts > MAX_FREE_TEXTS) {
            return MatchAllDocsQuery.INSTANCE;
        }
        List<NormalizedText> runs =
                LetterRuns.of(text).stream().map(NormalizedText::of).toList();
        int units = runs.stream().mapToInt(TextUnits::count).sum();
        return units <= MATCHING.maxTermUnits() || ++questions > MAX_QUESTIONS
                ? term(text, runs)
                : longText(text, runs, units);
    }

    private Query term(String text, List<NormalizedText> runs) {
        List<QueryWordTokenizer.Word> words = QueryWordTokenizer.of(text);
        Set<String> contentWords = distinctTexts(QueryWordTokenizer.contentWords(words));
        return withBonuses(wholeOrAllWords(bigrams.allOf(runs), words), runs, contentWords, contentWords);
    }

    /// A term that occurs nowhere may consist of several: 电梯补贴. Then an article matches that contains all of its
    /// words, unless one of them is a single character, which would match much that has nothing to do with it.
    private Query wholeOrAllWords(Query whole, List<QueryWordTokenizer.Word> words) {
        if (words.size() < 2
                || !words.stream().allMatch(QueryWordTokenizer.Word::isContentWord)
                || searcher.hasMatch(whole)) {
            return whole;
        }
        return bigrams.allOf(
                words.stream().map(word -> NormalizedText.of(word.text())).toList());
    }

    private Query longText(String text, List<NormalizedText> runs, int units) {
        boolean isQuestion = units > MATCHING.maxPhraseUnits();
        Query whole = bigrams.allOf(runs);
        QuestionTerms terms = QuestionTerms.of(text);
        Query partial = new PartialMatchQuery(bigrams, wordField, searcher)
                .build(terms, isQuestion ? MATCHING.questionShare() : phraseShare(whole));
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(new BoostQuery(new ConstantScoreQuery(whole), BOOSTS.wholeText()), Occur.SHOULD);
        either.add(partial, Occur.SHOULD);
        Query ranked = withBonuses(either.build(), runs, Set.of(), distinctTexts(terms.contentWords()));
        return isQuestion && bigrams.equals(BigramQueries.ARTICLE)
                ? withFeedback(ranked, PseudoRelevanceFeedback.terms(searcher, partial, distinctTexts(terms.words())))
                : ranked;
    }

    private double phraseShare(Query whole) {
        return searcher.hasMatch(whole) ? MATCHING.occurringPhraseShare() : MATCHING.absentPhraseShare();
    }

    private Query withFeedback(Query question, Map<String, Float> boosts) {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(question, Occur.MUST);
        boosts.forEach((word, boost) ->
                ranked.add(new BoostQuery(new TermQuery(new Term(wordField, word)), boost), Occur.SHOULD));
        return ranked.build();
    }

    /// Adds the clauses that only affect the score.
    ///
    /// @param required decides which articles match
    /// @param runs the text, which scores higher in the headline
    /// @param articleWords words that score higher where they are segmented words of the article
    /// @param headlineWords the same for the headline
    private Query withBonuses(
            Query required, List<NormalizedText> runs, Set<String> articleWords, Set<String> headlineWords) {
        BooleanQuery.Builder article = new BooleanQuery.Builder();
        article.add(required, Occur.MUST);
        for (String word : articleWords) {
            article.add(new BoostQuery(new TermQuery(new Term(wordField, word)), BOOSTS.word()), Occur.SHOULD);
        }
        if (recency != null) {
            article.add(recency, Occur.SHOULD);
        }
        if (bigrams.equals(BigramQueries.HEADLINE)) {
            return article.build();
        }
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(article.build(), Occur.MUST);
        ranked.add(new BoostQuery(BigramQueries.HEADLINE.allOf(runs), BOOSTS.headlinePhrase()), Occur.SHOULD);
        for (String word : headlineWords) {
            Query query = new TermQuery(new Term(ArticleFields.HEADLINE_WORDS, word));
            ranked.add(new BoostQuery(query, BOOSTS.headlineWord()), Occur.SHOULD);
        }
        return ranked.build();
    }

    private static Set<String> distinctTexts(List<QueryWordTokenizer.Word> words) {
        Set<String> texts = new LinkedHashSet<>();
        words.forEach(word -> texts.add(word.text()));
        return texts;
    }
}
