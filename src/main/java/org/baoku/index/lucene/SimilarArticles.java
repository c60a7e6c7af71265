package org.baoku.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.baoku.index.NormalizedText;
import org.baoku.index.SimilarArticle;
import org.baoku.index.TextFragment;

/// Finds articles that say similar things as one of the index.
final class SimilarArticles {
    private SimilarArticles() {}

    /// The most similar articles, the most similar first; none if the index does not have the article.
    static List<SimilarArticle> of(ArticleSearcher searcher, long id, int limit) throws IOException {
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
        ScoreDoc[] top =
                searcher.search(terms.query(), new TopScoreDocCollectorManager(limit + 1, limit + 1)).scoreDocs;
        float own = 0;
        for (ScoreDoc hit : top) {
            own = hit.doc == found[0].doc ? hit.score : own;
        }
        StoryNames names = StoryNames.of(searcher.getIndexReader(), article);
        List<SimilarArticle> similar = new ArrayList<>();
        for (ScoreDoc hit : top) {
            if (hit.doc != found[0].doc && similar.size() < limit) {
                similar.add(similar(StoredArticle.read(stored.document(hit.doc)), hit.score, own, terms, names));
            }
        }
        return similar;
    }

    private static SimilarArticle similar(
            StoredArticle article, float score, float own, DistinctiveTerms terms, StoryNames names) {
        String text = article.headline() + "\n" + article.subheadline() + "\n" + String.join("\n", article.body());
        return new SimilarArticle(
                article.hit(List.of(new TextFragment(article.headline(), false)), List.of()),
                own == 0 ? 0 : Math.min(1, score / own),
                names.sharedWith(article),
                terms.in(NormalizedText.of(text)),
                article.body());
    }
}
