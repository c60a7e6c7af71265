package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.baoku.index.entry.TextVector;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.StoredArticle;
import org.baoku.index.lucene.query.RankFusion;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.result.SimilarArticle;
import org.baoku.index.result.TextFragment;

/// Finds articles that say similar things as one of the index: by their distinctive terms and, where they
/// have vectors, by their meaning ([RankFusion]).
public final class SimilarArticles {
    private SimilarArticles() {}

    /// The most similar articles, the most similar first; none if the index does not have the article.
    public static List<SimilarArticle> of(ArticleSearcher searcher, long id, int limit) throws IOException {
        ScoreDoc[] found = searcher.search(LongPoint.newExactQuery(ArticleFields.ID, id), 1).scoreDocs;
        if (found.length == 0) {
            return List.of();
        }
        StoredFields stored = searcher.storedFields();
        StoredArticle article = StoredArticle.read(stored.document(found[0].doc));
        DistinctiveTerms terms = DistinctiveTerms.of(searcher, article);
        if (terms.isEmpty()) {
            return List.of();
        }
        // The article itself is among the best, unless it has one term only.
        ScoreDoc[] byTerms =
                searcher.search(terms.query(), new TopScoreDocCollectorManager(limit + 1, limit + 1)).scoreDocs;
        float own = 0;
        for (ScoreDoc hit : byTerms) {
            own = hit.doc == found[0].doc ? hit.score : own;
        }
        StoryNames names = StoryNames.of(searcher.getIndexReader(), article);
        TextVector vector = StoredVectors.of(searcher, found[0].doc);
        ScoreDoc[] candidates =
                vector == null ? byTerms : withNearest(searcher, byTerms, vector, terms.query(), limit + 1);
        float[] cosines = new float[candidates.length];
        if (vector != null) {
            int[] documents = Arrays.stream(candidates).mapToInt(hit -> hit.doc).toArray();
            cosines = StoredVectors.cosines(searcher, documents, vector);
        }
        RankFusion fusion = RankFusion.of(cosines);
        List<SimilarArticle> similar = new ArrayList<>();
        for (int rank = 0; rank < fusion.length() && similar.size() < limit; rank++) {
            ScoreDoc hit = candidates[fusion.placeOf(rank)];
            if (hit.doc != found[0].doc) {
                float cosine = cosines[fusion.placeOf(rank)];
                similar.add(similar(
                        StoredArticle.read(stored.document(hit.doc)),
                        hit.score,
                        own,
                        Float.isNaN(cosine) ? 0 : Math.max(0, cosine),
                        terms,
                        names));
            }
        }
        return similar;
    }

    /// Adds the articles with the nearest vectors, scored by the terms that they have.
    private static ScoreDoc[] withNearest(
            ArticleSearcher searcher, ScoreDoc[] byTerms, TextVector vector, Query terms, int limit)
            throws IOException {
        Query nearest = new KnnByteVectorQuery(ArticleFields.VECTOR, vector.bytes(), limit);
        Query scored = new BooleanQuery.Builder()
                .add(searcher.rewrite(nearest), Occur.FILTER)
                .add(terms, Occur.SHOULD)
                .build();
        Map<Integer, ScoreDoc> candidates = new LinkedHashMap<>();
        for (ScoreDoc hit : byTerms) {
            candidates.put(hit.doc, hit);
        }
        for (ScoreDoc hit : searcher.search(scored, limit).scoreDocs) {
            candidates.putIfAbsent(hit.doc, hit);
        }
        return candidates.values().toArray(ScoreDoc[]::new);
    }

    private static SimilarArticle similar(
            StoredArticle article, float score, float own, float meaning, DistinctiveTerms terms, StoryNames names) {
        String text = article.headline() + "\n" + article.subheadline() + "\n" + String.join("\n", article.body());
        return new SimilarArticle(
                article.hit(List.of(new TextFragment(article.headline(), false)), List.of()),
                own == 0 ? 0 : Math.min(1, score / own),
                meaning,
                names.sharedWith(article),
                terms.in(NormalizedText.of(text)),
                article.body());
    }
}
