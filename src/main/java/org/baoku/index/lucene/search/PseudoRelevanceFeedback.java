package org.baoku.index.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.StoredArticle;
import org.baoku.index.lucene.query.RankingWeights;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer.Word;
import org.jspecify.annotations.Nullable;

/// Finds expansion terms for a question in the best articles of a first search: a question about the time of a
/// swearing-in does not contain 宣誓就职, but the articles that answer it do. The terms only affect the score.
final class PseudoRelevanceFeedback {
    private static final RankingWeights.Feedback WEIGHTS = RankingWeights.SHIPPED.feedback();

    private PseudoRelevanceFeedback() {}

    /// Expansion terms with their boosts, the highest boost first.
    ///
    /// @param question the first search
    /// @param ownWords the question's own words, which are not added again
    /// @param meaning chooses the best articles too; null where they are chosen by their words
    static Map<String, Float> terms(
            ArticleSearcher searcher, Query question, Set<String> ownWords, @Nullable MeaningRanking meaning) {
        try {
            ScoreDoc[] best = best(searcher, question, meaning);
            Map<String, Double> shares = shares(searcher.storedFields(), best);
            shares.keySet().removeAll(ownWords);
            Map<String, Double> scores = new HashMap<>();
            int documents = searcher.getIndexReader().numDocs();
            for (Map.Entry<String, Double> word : shares.entrySet()) {
                int documentFrequency = searcher.getIndexReader().docFreq(new Term(ArticleFields.WORDS, word.getKey()));
                double idf = Math.log1p(documents / (documentFrequency + 0.5));
                scores.put(word.getKey(), word.getValue() * idf);
            }
            return boosts(scores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScoreDoc[] best(ArticleSearcher searcher, Query question, @Nullable MeaningRanking meaning)
            throws IOException {
        if (meaning == null) {
            return searcher.search(question, WEIGHTS.documents()).scoreDocs;
        }
        ScoreDoc[] ranked = meaning.rank(searcher.search(question, MeaningRanking.WINDOW).scoreDocs);
        return Arrays.copyOf(ranked, Math.min(WEIGHTS.documents(), ranked.length));
    }

    /// For each word its saturated frequency in the articles, weighted by the articles' shares of the total
    /// score.
    private static Map<String, Double> shares(StoredFields stored, ScoreDoc[] best) throws IOException {
        double totalScore = 0;
        for (ScoreDoc article : best) {
            totalScore += article.score;
        }
        Map<String, Double> shares = new HashMap<>();
        for (ScoreDoc article : best) {
            String text = String.join(
                    "。", StoredArticle.read(stored.document(article.doc)).body());
            String beginning = text.substring(0, Math.min(WEIGHTS.charactersPerDocument(), text.length()));
            Map<String, Long> frequencies = QueryWordTokenizer.of(beginning).stream()
                    .filter(Word::isContentWord)
                    .collect(Collectors.groupingBy(Word::text, Collectors.counting()));
            double share = article.score / totalScore;
            frequencies.forEach(
                    (word, frequency) -> shares.merge(word, share * frequency / (frequency + 1), Double::sum));
        }
        return shares;
    }

    private static Map<String, Float> boosts(Map<String, Double> scores) {
        List<Map.Entry<String, Double>> best = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WEIGHTS.terms())
                .toList();
        Map<String, Float> boosts = new LinkedHashMap<>();
        for (Map.Entry<String, Double> word : best) {
            boosts.put(word.getKey(), (float)
                    (WEIGHTS.boost() * word.getValue() / best.getFirst().getValue()));
        }
        return boosts;
    }
}
