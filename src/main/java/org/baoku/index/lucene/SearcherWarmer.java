package org.baoku.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.StoredFields;
import org.baoku.index.Facet;
import org.baoku.index.FacetFilter;
import org.baoku.index.SearchQuery;
import org.baoku.index.SortOrder;
import org.baoku.index.query.SynonymExpander;

/// Searches for a while before anybody asks, so that the first reader waits no longer than the others: files,
/// dictionaries and compiled code are then at hand.
final class SearcherWarmer {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(3);

    /// A small index answers soon enough after the searches for a few articles.
    private static final int FEWEST = 10;

    private static final int MOST = 60;
    private static final int ARTICLES_FOR_ONE = 1_000;
    private static final int LETTERS_OF_A_NAME = 3;

    private static final SynonymExpander NO_WIDENING = new SynonymExpander(List.of());

    private SearcherWarmer() {}

    /// Searches for what the index itself holds: names and headlines of some articles, and the words that most articles
    /// have, whose many hits are what takes longest.
    static void warm(ArticleSearcher searcher) throws IOException {
        List<String> frequent = searcher.offers().headlineWords();
        StoredFields stored = searcher.storedFields();
        int all = searcher.getIndexReader().maxDoc();
        int articles = all == 0 ? 0 : Math.clamp(all / ARTICLES_FOR_ONE, FEWEST, MOST);
        long end = System.nanoTime() + LONGEST;
        for (int i = 0; i < articles; i++) {
            StoredArticle article = StoredArticle.read(stored.document((int) ((long) all * i / articles)));
            String word = frequent.isEmpty() ? article.headline() : frequent.get(i % frequent.size());
            for (SearchQuery query : queries(article, word)) {
                if (System.nanoTime() > end) {
                    return;
                }
                new SearchExecution(searcher, query, NO_WIDENING).run();
            }
        }
    }

    private static List<SearchQuery> queries(StoredArticle article, String frequent) {
        String headline = article.headline();
        SearchQuery named = SearchQuery.of(headline.substring(0, Math.min(headline.length(), LETTERS_OF_A_NAME)));
        List<SearchQuery> queries = new ArrayList<>(List.of(
                SearchQuery.of(frequent),
                named,
                named.withFilter(Facet.PAGE, new FacetFilter(article.page(), false)),
                SearchQuery.of(frequent).withFilter(Facet.NEWSPAPER, new FacetFilter(article.newspaper(), false)),
                SearchQuery.of(frequent + " " + named.text()),
                SearchQuery.of('"' + headline + '"'),
                SearchQuery.of(headline),
                SearchQuery.ALL.withSort(SortOrder.NEWEST)));
        article.reporters().stream()
                .limit(1)
                .map(person ->
                        SearchQuery.of(frequent).withFilter(Facet.REPORTER, new FacetFilter(person.name(), false)))
                .forEach(queries::add);
        return queries;
    }
}
