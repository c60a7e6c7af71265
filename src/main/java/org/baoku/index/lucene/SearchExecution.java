package org.baoku.index.lucene;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.baoku.index.DateHistogram;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.FolderSource;
import org.baoku.index.Highlighter;
import org.baoku.index.Hit;
import org.baoku.index.IndexedPerson;
import org.baoku.index.InvalidQueryException;
import org.baoku.index.MatchMode;
import org.baoku.index.Occurrences;
import org.baoku.index.Offer;
import org.baoku.index.PartialHit;
import org.baoku.index.ScoreReason;
import org.baoku.index.SearchCursor;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.SortOrder;
import org.baoku.index.lucene.PinyinMatch.TypedText;
import org.baoku.index.query.QueryWords;
import org.baoku.index.query.Reading;
import org.jspecify.annotations.Nullable;

/// Runs one search on one searcher, a snapshot of the index.
final class SearchExecution {
    private static final int MAX_SNIPPETS = 3;

    /// Partial matches and offers are left out where they take longer.
    private static final Duration LONGEST_EXTRA = Duration.ofSeconds(1);

    /// Articles that hold only some words fill the page, but there are at least so many.
    private static final int MIN_PARTIAL = 5;

    /// Platform threads, which take turns: virtual threads would keep the cores from all requests until they
    /// have counted.
    private static final ExecutorService COUNTING = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("count-", 0).factory());

    private final ArticleSearcher searcher;
    private final SearchQuery query;
    private final PreparedSearch search;
    private final QueryWords words;
    private final boolean costly;

    /// A search in the whole archive.
    ///
    /// @throws InvalidQueryException where the search would cost too much
    SearchExecution(ArticleSearcher searcher, SearchQuery query, QueryWords words) throws IOException {
        this(searcher, query, words, FolderSource.NONE);
    }

    /// @throws InvalidQueryException where the search would cost too much
    SearchExecution(ArticleSearcher searcher, SearchQuery query, QueryWords words, FolderSource folders)
            throws IOException {
        this.searcher = searcher;
        this.query = query;
        this.words = words;
        this.search = new PreparedSearch(searcher, query, words, folders);
        double cost = SearchCost.of(searcher, search.queries());
        if (cost > SearchBudget.cost()) {
            throw new InvalidQueryException("query.bad.costly", "q", query.text());
        }
        this.costly = CostlySearches.isCostly(cost, searcher);
    }

    /// Collects the top hits and counts all matches; at the same time, unless the search is a costly one.
    SearchResult run() throws IOException {
        FutureTask<ResultCounts> counting =
                new FutureTask<>(SearchBudget.inherited(() -> ResultCounts.of(searcher, search)));
        if (costly) {
            return CostlySearches.inTurn(() -> {
                counting.run();
                return run(counting);
            });
        }
        COUNTING.execute(counting);
        return run(counting);
    }

    private SearchResult run(Future<ResultCounts> counting) throws IOException {
        try {
            SearchCursor after = query.after();
            int start = after == null ? query.start() : 0;
            int numHits = Math.max(1, Math.min(start, SearchQuery.MAX_START) + query.size());
            // Matches are counted separately, so the collector may skip documents that cannot be among the
            // top hits.
            int totalHitsThreshold = search.isSingleTerm() ? 1 : Integer.MAX_VALUE;
            FieldDoc searchAfter = after == null ? null : HitOrder.searchAfter(after);
            ScoreDoc[] top = searcher.search(
                            search.scored(),
                            new TopFieldCollectorManager(sort(), numHits, searchAfter, totalHitsThreshold))
                    .scoreDocs;
            List<Hit> hits = hits(top, start);
            ResultCounts counts = await(counting);
            boolean isLastPage = top.length < numHits || (after == null && counts.total() == numHits);
            Partial partial = isLastPage && query.match() == MatchMode.ALL
                    ? SearchBudget.optional(LONGEST_EXTRA, Partial.NONE, () -> partial(counts.total(), hits.size()))
                    : Partial.NONE;
            List<Offer> offers = query.start() == 0 && after == null
                    ? SearchBudget.optional(
                            LONGEST_EXTRA, List.of(), () -> OfferFinder.find(searcher, search, words, counts.total()))
                    : List.of();
            return new SearchResult(
                    counts.total(),
                    hits,
                    counts.months(),
                    counts.dates(),
                    counts.facets(),
                    didYouMean(offers),
                    search.warnings(),
                    hits.isEmpty() || top.length < numHits ? null : HitOrder.cursor(query.sort(), top[numHits - 1]),
                    partial.hits(),
                    partial.total(),
                    Reading.of(search.node()),
                    offers);
        } finally {
            // The counting reads the same snapshot, which must not be released before.
            awaitEnd(counting);
        }
    }

    private static void awaitEnd(Future<?> counting) {
        try {
            counting.get();
        } catch (ExecutionException reported) {
            // Whoever needed the counts has been told.
        } catch (InterruptedException e) {
            counting.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable String didYouMean(List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.kind() == Offer.Kind.DID_YOU_MEAN)
                .map(Offer::query)
                .findFirst()
                .orElse(null);
    }

    private record Partial(List<PartialHit> hits, long total) {
        static final Partial NONE = new Partial(List.of(), 0);
    }

    /// The best articles that hold only some of the words.
    private Partial partial(long total, int shown) throws IOException {
        Optional<PartialSearch> partial = PartialSearch.of(searcher, search);
        if (partial.isEmpty() && total == 0) {
            partial = PartialSearch.ofParts(searcher, search);
        }
        if (partial.isEmpty()) {
            return Partial.NONE;
        }
        Optional<TopDocs> found = partial.get().top(Math.max(MIN_PARTIAL, query.size() - shown));
        if (found.isEmpty()) {
            return Partial.NONE;
        }
        TopDocs top = found.get();
        List<Hit> hits = hits(top.scoreDocs, 0);
        List<List<String>> missing = partial.get()
                .missing(Arrays.stream(top.scoreDocs).mapToInt(hit -> hit.doc).toArray());
        List<PartialHit> partialHits = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            partialHits.add(new PartialHit(hits.get(i), missing.get(i)));
        }
        return new Partial(partialHits, Math.min(top.totalHits.value(), SearchResult.MAX_PARTIAL_TOTAL));
    }

    private static ResultCounts await(Future<ResultCounts> counting) throws IOException {
        try {
            return counting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The search was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    /// All matching articles.
    MatchingDocuments matching() throws IOException {
        return MatchingDocuments.of(searcher, search.matching());
    }

    /// Counts the matching articles, without ranking them.
    Occurrences occurrences() throws IOException {
        FacetCounts counts = search.matchesAll() ? searcher.allDocuments() : new FacetCounts(searcher, matching());
        return new Occurrences(
                counts.total(),
                outermost(SortOrder.OLDEST),
                outermost(SortOrder.NEWEST),
                DateHistogram.months(counts.days()));
    }

    /// The first dated article in an order by day; null where there is none.
    private Occurrences.@Nullable Dated outermost(SortOrder order) throws IOException {
        ScoreDoc[] top = searcher.search(
                        search.matching(), new TopFieldCollectorManager(HitOrder.sort(order), 1, null, 1))
                .scoreDocs;
        if (top.length == 0) {
            return null;
        }
        StoredArticle article = StoredArticle.readWithoutBody(searcher.storedFields(), top[0].doc);
        LocalDate date = article.date();
        return date == null ? null : new Occurrences.Dated(article.id(), date);
    }

    /// All matching documents in the query's order.
    int[] all() throws IOException {
        return OrderedMatches.of(searcher, search.scored(), query.sort());
    }

    /// The ids of the articles of a set that match, ascending.
    long[] idsAmong(Query set) throws IOException {
        LongStream.Builder ids = LongStream.builder();
        for (MatchingDocuments.Segment segment :
                MatchingDocuments.of(searcher, matchingAmong(set)).segments()) {
            NumericDocValues values = DocValues.getNumeric(segment.context().reader(), ArticleFields.ID);
            for (int i = 0; i < segment.count(); i++) {
                if (values.advanceExact(segment.document(i))) {
                    ids.add(values.longValue());
                }
            }
        }
        return ids.build().sorted().toArray();
    }

    /// The hits of the articles of a set that match, the newest first.
    List<Hit> hitsAmong(Query set, int limit) throws IOException {
        return hits(searcher.search(matchingAmong(set), limit, HitOrder.sort(SortOrder.NEWEST)).scoreDocs, 0);
    }

    private Query matchingAmong(Query set) {
        return new BooleanQuery.Builder()
                .add(set, Occur.FILTER)
                .add(search.matching(), Occur.FILTER)
                .build();
    }

    /// The values of a facet that match what was typed, counted without the facet's own filters.
    List<FacetCount> facetValues(Facet facet, String typed, int limit) throws IOException {
        int[] counts = ResultCounts.ofFacet(searcher, search, facet);
        return searcher.dictionary(facet).matching(counts, TypedText.of(typed), limit);
    }

    /// The parts of an article's score; empty where the article does not match.
    List<ScoreReason> explain(long id) throws IOException {
        Query article = new BooleanQuery.Builder()
                .add(LongPoint.newExactQuery(ArticleFields.ID, id), Occur.FILTER)
                .add(search.matching(), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(article, 1).scoreDocs;
        return found.length == 0 ? List.of() : Explainer.explain(searcher, search.scored(), found[0].doc);
    }

    private Sort sort() {
        return HitOrder.sort(query.sort());
    }

    private List<Hit> hits(ScoreDoc[] top, int start) throws IOException {
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        Highlighter highlighter = search.highlighter();
        for (int i = start; i < top.length; i++) {
            StoredArticle article = StoredArticle.read(stored.document(top[i].doc));
            List<String> names = Stream.concat(article.reporters().stream(), article.officials().stream())
                    .map(IndexedPerson::name)
                    .toList();
            hits.add(article.hit(
                    highlighter.highlight(article.headline()),
                    highlighter.snippets(article.body(), names, MAX_SNIPPETS)));
        }
        return hits;
    }
}
