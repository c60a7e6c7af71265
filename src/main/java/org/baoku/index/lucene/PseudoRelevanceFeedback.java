package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer.Word;

/// What the best articles for a question say beside its own words: who asks for the time of a swearing-in does not
/// say 宣誓就职, but the articles that answer do. These words rank the others; they find nothing by themselves.
final class PseudoRelevanceFeedback {
    private static final int ARTICLES = 10;
    private static final int WORDS = 10;

    /// A newspaper says what matters at the beginning.
    private static final int LETTERS_OF_AN_ARTICLE = 400;

    /// A word that stands in one article only leads to no other.
    private static final int FEWEST_ARTICLES = 2;

    /// How much the most telling word weighs beside the words that were asked.
    private static final float WEIGHT = 0.5f;

    private PseudoRelevanceFeedback() {}

    /// Words with their weights.
    ///
    /// @param question the first search
    /// @param asked words that are weighed already
    static Map<String, Float> of(IndexSearcher searcher, Query question, Set<String> asked) {
        try {
            ScoreDoc[] best = searcher.search(question, ARTICLES).scoreDocs;
            Map<String, Double> shares = shares(searcher.storedFields(), best);
            shares.keySet().removeAll(asked);
            Map<String, Double> weights = new HashMap<>();
            int all = searcher.getIndexReader().numDocs();
            for (Map.Entry<String, Double> word : shares.entrySet()) {
                int articles = searcher.getIndexReader().docFreq(new Term(ArticleFields.WORDS, word.getKey()));
                if (articles >= FEWEST_ARTICLES) {
                    weights.put(word.getKey(), word.getValue() * Math.log1p(all / (articles + 0.5)));
                }
            }
            return heaviest(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In how much of what was found each word stands, the better article counting more.
    private static Map<String, Double> shares(StoredFields stored, ScoreDoc[] best) throws IOException {
        double whole = 0;
        for (ScoreDoc article : best) {
            whole += article.score;
        }
        Map<String, Double> shares = new HashMap<>();
        for (ScoreDoc article : best) {
            String text = String.join(
                    "。", StoredArticle.read(stored.document(article.doc)).body());
            List<Word> words = QueryWordTokenizer.of(text.substring(0, Math.min(LETTERS_OF_AN_ARTICLE, text.length())));
            Map<String, Long> counts = words.stream()
                    .filter(Word::isTelling)
                    .collect(Collectors.groupingBy(Word::text, Collectors.counting()));
            double share = article.score / whole;
            counts.forEach((word, count) -> shares.merge(word, share * count / (count + 1), Double::sum));
        }
        return shares;
    }

    private static Map<String, Float> heaviest(Map<String, Double> weights) {
        List<Map.Entry<String, Double>> heaviest = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .toList();
        Map<String, Float> kept = new LinkedHashMap<>();
        for (Map.Entry<String, Double> word : heaviest) {
            kept.put(word.getKey(), (float)
                    (WEIGHT * word.getValue() / heaviest.getFirst().getValue()));
        }
        return kept;
    }

    /// The words of a question, which are weighed already.
    static Set<String> asked(QuestionTerms question) {
        Set<String> asked = new HashSet<>();
        question.words().forEach(word -> asked.add(word.text()));
        return asked;
    }
}
