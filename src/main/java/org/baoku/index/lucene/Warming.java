package org.baoku.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.StoredFields;
import org.baoku.index.Choice;
import org.baoku.index.Facet;
import org.baoku.index.SearchQuery;
import org.baoku.index.Sort;
import org.baoku.index.Widening;

/// Searches for a while before anybody asks, so that the first reader waits no longer than the others: files,
/// dictionaries and compiled code are then at hand.
final class Warming {
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(1_500);
    private static final int ARTICLES = 60;
    private static final int LETTERS_OF_A_NAME = 3;

    private static final Widening NO_WIDENING = new Widening(List.of());

    private Warming() {}

    /// Searches for what the index itself holds.
    static void warm(ArticleSearcher searcher) throws IOException {
        long begun = System.nanoTime();
        searcher.offers();
        StoredFields stored = searcher.storedFields();
        int all = searcher.getIndexReader().maxDoc();
        for (int i = 0; i < ARTICLES && all > 0 && System.nanoTime() - begun < LONGEST; i++) {
            StoredArticle article = StoredArticle.read(stored.document((int) ((long) all * i / ARTICLES)));
            String headline = article.headline();
            String name = headline.substring(0, Math.min(headline.length(), LETTERS_OF_A_NAME));
            SearchQuery named = SearchQuery.of(name);
            for (SearchQuery query : List.of(
                    named,
                    SearchQuery.of(headline),
                    SearchQuery.of('"' + headline + '"'),
                    SearchQuery.ALL.withSort(Sort.NEWEST),
                    named.with(Facet.PAGE, new Choice(article.page(), false)))) {
                new Search(searcher, query, NO_WIDENING).run();
            }
        }
    }
}
