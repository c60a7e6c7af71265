package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.baoku.index.QuestionEncoder;
import org.baoku.index.entry.TextVector;
import org.baoku.index.lucene.query.RankingWeights;
import org.baoku.index.lucene.query.ScoreFusion;
import org.baoku.index.query.QueryNode;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.ScoreReason;

/// Ranks the first hits of a question by its meaning too ([ScoreFusion]). Hits are neither added nor removed,
/// and those after the first [#WINDOW] stay where their words place them.
public final class MeaningRanking {
    /// How many hits are ranked again.
    public static final int WINDOW = RankingWeights.SHIPPED.meaning().window();

    private final ArticleSearcher searcher;
    private final TextVector question;

    private MeaningRanking(ArticleSearcher searcher, TextVector question) {
        this.searcher = searcher;
        this.question = question;
    }

    /// The ranking for a search; empty where it is no question, where no article has a vector, or without a
    /// model.
    static Optional<MeaningRanking> of(ArticleSearcher searcher, PreparedSearch search, QuestionEncoder encoder) {
        return isQuestion(searcher, search) && StoredVectors.exist(searcher)
                ? encoder.encode(search.search().text()).map(vector -> new MeaningRanking(searcher, vector))
                : Optional.empty();
    }

    /// Several words without quotes and operators, not all of them names, ordered by relevance.
    private static boolean isQuestion(ArticleSearcher searcher, PreparedSearch search) {
        SearchQuery query = search.search();
        return query.sort() == SortOrder.RELEVANCE
                && search.node() instanceof QueryNode.Words words
                && words.words().size() > 1
                && !words.words().stream().allMatch(word -> searcher.isName(word.text()));
    }

    /// The hits in their new order.
    ///
    /// @param byWords the first hits, ranked by their words
    ScoreDoc[] rank(ScoreDoc[] byWords) throws IOException {
        return ranked(byWords, fusion(byWords));
    }

    /// Hits that hold some words of a query in their new order.
    ///
    /// @param byWords the first hits, ranked by their words
    /// @param attainable what an article with all words would score
    ScoreDoc[] rankSomeWords(ScoreDoc[] byWords, float attainable) throws IOException {
        return ranked(byWords, ScoreFusion.ofSomeWords(scores(byWords), cosines(byWords), attainable));
    }

    private static ScoreDoc[] ranked(ScoreDoc[] byWords, ScoreFusion fusion) {
        ScoreDoc[] ranked = byWords.clone();
        for (int rank = 0; rank < fusion.length(); rank++) {
            ranked[rank] = byWords[fusion.placeOf(rank)];
        }
        return ranked;
    }

    private ScoreFusion fusion(ScoreDoc[] byWords) throws IOException {
        return ScoreFusion.of(scores(byWords), cosines(byWords));
    }

    private static float[] scores(ScoreDoc[] byWords) {
        float[] scores = new float[Math.min(WINDOW, byWords.length)];
        for (int i = 0; i < scores.length; i++) {
            // A collector that sorts leaves the score in the sort values.
            scores[i] = byWords[i] instanceof FieldDoc sorted ? (Float) sorted.fields[0] : byWords[i].score;
        }
        return scores;
    }

    private float[] cosines(ScoreDoc[] byWords) throws IOException {
        int[] documents =
                Arrays.stream(byWords).limit(WINDOW).mapToInt(hit -> hit.doc).toArray();
        return StoredVectors.cosines(searcher, documents, question);
    }

    /// What the meaning adds to the score of a hit; empty where the hit is not ranked by it.
    ///
    /// @param byWords the first hits, ranked by their words
    Optional<ScoreReason> reason(ScoreDoc[] byWords, int document) throws IOException {
        ScoreFusion fusion = fusion(byWords);
        for (int place = 0; place < fusion.length(); place++) {
            if (byWords[place].doc == document) {
                String places = (place + 1) + " → " + (fusion.rankOf(place) + 1);
                return Optional.of(new ScoreReason(ScoreReason.Kind.MEANING, places, fusion.addedScore(place)));
            }
        }
        return Optional.empty();
    }
}
