package org.baoku.index.lucene.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.StoredFields;
import org.baoku.index.lucene.document.StoredArticle;
import org.baoku.index.lucene.facet.HeadlineTerms;
import org.baoku.index.lucene.search.ArticleSearcher;
import org.baoku.index.lucene.search.SearchExecution;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.QueryWords;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;

/// Runs searches before an index is used, so that files are cached and code is compiled when the first user
/// searches.
final class SearcherWarmer {
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int MIN_ARTICLES = 10;
    private static final int MAX_ARTICLES = 60;

    /// One sample for so many articles: a small index needs less warming.
    private static final int ARTICLES_PER_SAMPLE = 1_000;

    private static final int NAME_LENGTH = 3;

    private static final QueryWords NO_SYNONYMS = new QueryWords(List.of());

    private SearcherWarmer() {}

    /// Searches for names and headlines of sampled articles, and for the most frequent headline words, whose
    /// long posting lists take longest.
    static void warm(ArticleSearcher searcher) throws IOException {
        List<String> frequentWords = HeadlineTerms.words(searcher.getIndexReader());
        StoredFields stored = searcher.storedFields();
        int maxDoc = searcher.getIndexReader().maxDoc();
        int samples = maxDoc == 0 ? 0 : Math.clamp(maxDoc / ARTICLES_PER_SAMPLE, MIN_ARTICLES, MAX_ARTICLES);
        long deadline = System.nanoTime() + MAX_NANOS;
        for (int i = 0; i < samples; i++) {
            StoredArticle article = StoredArticle.read(stored.document((int) ((long) maxDoc * i / samples)));
            String word = frequentWords.isEmpty() ? article.headline() : frequentWords.get(i % frequentWords.size());
            for (SearchQuery query : queries(article, word)) {
                if (System.nanoTime() > deadline) {
                    return;
                }
                new SearchExecution(searcher, query, NO_SYNONYMS).run();
            }
        }
    }

    private static List<SearchQuery> queries(StoredArticle article, String frequentWord) {
        String headline = article.headline();
        SearchQuery frequent = SearchQuery.of(frequentWord);
        SearchQuery name = SearchQuery.of(headline.substring(0, Math.min(headline.length(), NAME_LENGTH)));
        List<SearchQuery> queries = new ArrayList<>(List.of(
                frequent,
                name,
                name.withFilter(
                        Facet.PAGE, new FacetFilter(article.labelled() ? article.page() : Facet.UNLABELLED, false)),
                frequent.withFilter(Facet.NEWSPAPER, new FacetFilter(article.newspaper(), false)),
                SearchQuery.of(frequentWord + " " + name.text()),
                SearchQuery.of('"' + headline + '"'),
                SearchQuery.of(headline),
                SearchQuery.ALL.withSort(SortOrder.NEWEST)));
        article.reporters().stream()
                .limit(1)
                .map(reporter -> frequent.withFilter(Facet.REPORTER, new FacetFilter(reporter.name(), false)))
                .forEach(queries::add);
        return queries;
    }
}
