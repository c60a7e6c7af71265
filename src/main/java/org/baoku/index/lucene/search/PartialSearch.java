package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.query.BigramQueries;
import org.baoku.index.lucene.query.PartialMatchQuery;
import org.baoku.index.lucene.query.QuestionTerms;
import org.baoku.index.lucene.query.RankingWeights;
import org.baoku.index.lucene.query.TextUnits;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.LetterRuns;
import org.baoku.index.query.QueryNode;
import org.baoku.index.query.QueryWord;
import org.baoku.index.result.SearchResult;
import org.jspecify.annotations.Nullable;

/// Finds the articles that hold only some of a query's words. Quoted texts, labels and what is excluded
/// still decide.
///
/// A sentence is a question: besides the words its bigrams count, and terms of the best articles
/// ([PseudoRelevanceFeedback]) add to the score. That score also orders the articles that hold all its words.
final class PartialSearch {
    private static final RankingWeights.Matching MATCHING = RankingWeights.SHIPPED.matching();
    private static final RankingWeights.Boosts BOOSTS = RankingWeights.SHIPPED.boosts();

    private final ArticleSearcher searcher;
    private final PreparedSearch search;
    private final QueryNode.Words unquoted;

    /// What is required besides the words.
    private final List<QueryNode> required;

    private final @Nullable MeaningRanking meaning;
    private @Nullable Query someWords;

    private PartialSearch(
            ArticleSearcher searcher,
            PreparedSearch search,
            QueryNode.Words unquoted,
            List<QueryNode> required,
            @Nullable MeaningRanking meaning) {
        this.searcher = searcher;
        this.search = search;
        this.unquoted = unquoted;
        this.required = required;
        this.meaning = meaning;
    }

    /// The partial search for a search; empty where it has fewer than two words of which one could be missing.
    ///
    /// @param meaning chooses the articles that further terms are taken from; null where the search has none
    static Optional<PartialSearch> of(
            ArticleSearcher searcher, PreparedSearch search, @Nullable MeaningRanking meaning) {
        List<QueryNode> clauses = search.node() instanceof QueryNode.And and ? and.clauses() : List.of(search.node());
        List<QueryNode> required = new ArrayList<>(clauses);
        for (QueryNode clause : clauses) {
            if (clause instanceof QueryNode.Words words
                    && !words.any()
                    && words.words().size() > 1) {
                required.remove(clause);
                return Optional.of(new PartialSearch(searcher, search, words, required, meaning));
            }
        }
        return Optional.empty();
    }

    /// The partial search for a search that finds nothing with its only, long word: an article may have
    /// parts of it.
    static Optional<PartialSearch> ofParts(ArticleSearcher searcher, PreparedSearch search) {
        if (!(search.node() instanceof QueryNode.Words words)
                || words.words().size() != 1
                || words.texts().size() != 1
                || words.words().getFirst().from() != null) {
            return Optional.empty();
        }
        List<QueryWord> parts =
                QueryWordTokenizer.contentWords(
                                QueryWordTokenizer.of(words.texts().getFirst()))
                        .stream()
                        .map(part -> new QueryWord(part.text(), List.of(part.text()), null, null))
                        .toList();
        return parts.size() < 2
                ? Optional.empty()
                : Optional.of(new PartialSearch(
                        searcher, search, new QueryNode.Words(words.texts(), parts, false), List.of(), null));
    }

    /// The best articles, and how many there are up to [SearchResult#MAX_PARTIAL_TOTAL]; empty where finding
    /// them would cost too much.
    Optional<TopDocs> top(int limit) throws IOException {
        BooleanQuery.Builder partial = new BooleanQuery.Builder();
        partial.add(someWords(), Occur.MUST);
        for (QueryNode clause : required) {
            if (clause instanceof QueryNode.Not not) {
                partial.add(LuceneQueryBuilder.build(not.clause(), searcher), Occur.MUST_NOT);
            } else {
                partial.add(LuceneQueryBuilder.build(clause, searcher), Occur.MUST);
            }
        }
        partial.add(search.matching(), Occur.MUST_NOT);
        Query query = search.filtered(partial.build());
        return SearchCost.isTooHigh(searcher, query)
                ? Optional.empty()
                : Optional.of(
                        searcher.search(query, new TopScoreDocCollectorManager(limit, SearchResult.MAX_PARTIAL_TOTAL)));
    }

    /// The best articles ranked by their meaning too. For a question the best one is the measure, because no
    /// article has all of its terms.
    ///
    /// @param byWords what [#top] found
    ScoreDoc[] rank(ScoreDoc[] byWords, MeaningRanking by) throws IOException {
        return isQuestion() ? by.rank(byWords) : by.rankSomeWords(byWords, attainableScore());
    }

    /// What an article with all words would score at most.
    private float attainableScore() throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(someWords()), ScoreMode.TOP_SCORES, 1);
        float attainable = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                scorer.advanceShallow(0);
                attainable = Math.max(attainable, scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS));
            }
        }
        return attainable;
    }

    /// Whether a text of the search is a question.
    boolean isQuestion() {
        return unquoted.texts().stream().anyMatch(PartialSearch::isQuestion);
    }

    /// The articles that hold all words, scored like those that hold only some; empty where that would cost too
    /// much.
    Optional<Query> scoredMatches() throws IOException {
        List<Query> scoring = new ArrayList<>(LuceneQueryBuilder.wholeTexts(unquoted));
        scoring.add(someWords());
        Query scored = search.scoredBy(scoring);
        return SearchCost.isTooHigh(searcher, scored) ? Optional.empty() : Optional.of(scored);
    }

    private Query someWords() {
        Query built = someWords;
        if (built == null) {
            built = buildSomeWords();
            someWords = built;
        }
        return built;
    }

    private Query buildSomeWords() {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        Set<String> segmented = new LinkedHashSet<>();
        boolean isQuestion = false;
        for (String text : unquoted.texts()) {
            if (isQuestion(text)) {
                isQuestion = true;
                QuestionTerms terms = QuestionTerms.of(text);
                some.add(question(terms), Occur.SHOULD);
            } else {
                QueryWordTokenizer.contentWords(QueryWordTokenizer.of(text))
                        .forEach(word -> segmented.add(word.text()));
            }
        }
        if (!isQuestion || unquoted.texts().size() > 1) {
            for (QueryWord word : unquoted.words()) {
                some.add(LuceneQueryBuilder.word(word, BigramQueries.ARTICLE), Occur.SHOULD);
            }
        }
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(some.build(), Occur.MUST);
        for (String word : segmented) {
            ranked.add(boosted(ArticleFields.WORDS, word, BOOSTS.word()), Occur.SHOULD);
            ranked.add(boosted(ArticleFields.HEADLINE_WORDS, word, BOOSTS.headlineWord()), Occur.SHOULD);
        }
        for (QueryWord word : unquoted.words()) {
            Query inHeadline = BigramQueries.HEADLINE.whole(NormalizedText.of(word.text()));
            ranked.add(new BoostQuery(inHeadline, BOOSTS.headlinePhrase()), Occur.SHOULD);
        }
        return ranked.build();
    }

    private static Query boosted(String field, String word, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, word)), boost);
    }

    private static boolean isQuestion(String text) {
        return LetterRuns.of(text).stream()
                        .map(NormalizedText::of)
                        .mapToInt(TextUnits::count)
                        .sum()
                > MATCHING.maxPhraseUnits();
    }

    private Query question(QuestionTerms terms) {
        Query question = new PartialMatchQuery(BigramQueries.ARTICLE, ArticleFields.WORDS, searcher)
                .build(terms, MATCHING.questionShare());
        Set<String> ownWords = new LinkedHashSet<>();
        terms.words().forEach(word -> ownWords.add(word.text()));
        Map<String, Float> feedback = PseudoRelevanceFeedback.terms(searcher, question, ownWords, meaning);
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(question, Occur.MUST);
        feedback.forEach((word, boost) -> ranked.add(boosted(ArticleFields.WORDS, word, boost), Occur.SHOULD));
        return ranked.build();
    }

    /// For each document the words that it lacks, in the query's order.
    ///
    /// @param documents ids of the whole index
    List<List<String>> missing(int[] documents) throws IOException {
        List<List<String>> missing = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            missing.add(new ArrayList<>());
        }
        for (QueryWord word : unquoted.words()) {
            SearchBudget.check();
            Query query = searcher.rewrite(LuceneQueryBuilder.word(word, BigramQueries.ARTICLE));
            Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
            BitSet matching = searcher.matching(weight, documents);
            for (int i = matching.nextClearBit(0); i < documents.length; i = matching.nextClearBit(i + 1)) {
                missing.get(i).add(word.text());
            }
        }
        return missing;
    }
}
