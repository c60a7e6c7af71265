package org.baoku.index.lucene.search;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.baoku.index.QuestionEncoder;
import org.baoku.index.SearchSources;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.StoredArticle;
import org.baoku.index.lucene.facet.MatchingDocuments;
import org.baoku.index.lucene.facet.PinyinMatch.TypedText;
import org.baoku.index.lucene.query.HitOrder;
import org.baoku.index.query.Facet;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.MatchMode;
import org.baoku.index.query.QueryWords;
import org.baoku.index.query.Reading;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.DateHistogram;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Hit;
import org.baoku.index.result.Occurrences;
import org.baoku.index.result.Offer;
import org.baoku.index.result.ScoreReason;
import org.baoku.index.result.SearchResult;
import org.jspecify.annotations.Nullable;

/// Runs one search on one searcher, a snapshot of the index.
public final class SearchExecution {
    /// Partial matches and offers are left out where they take longer.
    private static final Duration LONGEST_EXTRA = Duration.ofSeconds(1);

    /// Articles that hold only some words fill the page, but there are at least so many.
    private static final int MIN_PARTIAL = 5;

    private final ArticleSearcher searcher;
    private final SearchQuery query;
    private final PreparedSearch search;
    private final HitReader reader;
    private final QueryWords words;
    private final QuestionEncoder encoder;
    private final boolean costly;

    /// A search in the whole archive.
    ///
    /// @throws InvalidQueryException where the search would cost too much
    public SearchExecution(ArticleSearcher searcher, SearchQuery query, QueryWords words) throws IOException {
        this(searcher, query, words, SearchSources.NONE);
    }

    /// @param words made of the synonyms of the sources
    /// @throws InvalidQueryException where the search would cost too much
    public SearchExecution(ArticleSearcher searcher, SearchQuery query, QueryWords words, SearchSources sources)
            throws IOException {
        this.searcher = searcher;
        this.query = query;
        this.words = words;
        this.encoder = sources.encoder();
        this.search = new PreparedSearch(searcher, query, words, sources.folders());
        this.reader = new HitReader(searcher, search);
        double cost = SearchCost.of(searcher, search.queries());
        if (cost > SearchBudget.cost()) {
            throw new InvalidQueryException("query.bad.costly", "q", query.text());
        }
        this.costly = CostlySearches.isCostly(cost, searcher);
    }

    /// Finds the top hits and all matches, and counts the matches while it marks the hits.
    public SearchResult run() throws IOException {
        return costly ? CostlySearches.inTurn(() -> run(Runnable::run)) : run(ConcurrentCount.THREADS);
    }

    /// @param counter counts the matches
    private SearchResult run(Executor counter) throws IOException {
        Optional<MeaningRanking> meaning = MeaningRanking.of(searcher, search, encoder);
        Optional<PartialSearch> someWords = PartialSearch.of(searcher, search, meaning.orElse(null));
        int ranked = meaning.isPresent() ? MeaningRanking.WINDOW : 0;
        HitWindow window = HitWindow.of(query, ranked);
        FoundArticles found = FoundArticles.of(searcher, search, scored(someWords), sort(), window);
        ScoreDoc[] byWords = found.top().scoreDocs;
        try (ConcurrentCount counting =
                ConcurrentCount.start(counter, () -> ResultCounts.of(searcher, search, found.matching()))) {
            ScoreDoc[] top = meaning.isPresent() && window.reaches(ranked)
                    ? meaning.get().rank(byWords)
                    : byWords;
            List<Hit> hits = reader.read(top, window.start(), Math.min(window.end(), top.length));
            ResultCounts counts = counting.await();
            boolean isEnd = top.length < window.end();
            boolean isLastPage = isEnd || (window.after() == null && counts.total() == window.end());
            PartialHits partial = isLastPage && query.match() == MatchMode.ALL
                    ? SearchBudget.optional(
                            LONGEST_EXTRA,
                            PartialHits.NONE,
                            () -> partial(someWords, counts.total(), hits.size(), meaning))
                    : PartialHits.NONE;
            List<Offer> offers = query.start() == 0 && query.after() == null
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
                    hits.isEmpty() || isEnd ? null : window.cursor(query, byWords, top[window.end() - 1], ranked),
                    partial.hits(),
                    partial.total(),
                    Reading.of(search.node()),
                    offers);
        }
    }

    private static @Nullable String didYouMean(List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.kind() == Offer.Kind.DID_YOU_MEAN)
                .map(Offer::query)
                .findFirst()
                .orElse(null);
    }

    /// What fills the last page of the full matches.
    private PartialHits partial(
            Optional<PartialSearch> someWords, long total, int shown, Optional<MeaningRanking> meaning)
            throws IOException {
        Optional<PartialSearch> partial =
                someWords.isEmpty() && total == 0 ? PartialSearch.ofParts(searcher, search) : someWords;
        return partial.isEmpty()
                ? PartialHits.NONE
                : PartialHits.read(
                        partial.get(), reader, meaning.orElse(null), Math.max(MIN_PARTIAL, query.size() - shown));
    }

    /// The matching articles with their scores: to those of a question adds what further terms say.
    private Query scored(Optional<PartialSearch> someWords) throws IOException {
        if (query.sort() != SortOrder.RELEVANCE
                || someWords.isEmpty()
                || !someWords.get().isQuestion()) {
            return search.scored();
        }
        return SearchBudget.optional(LONGEST_EXTRA, Optional.<Query>empty(), someWords.get()::scoredMatches)
                .orElseGet(search::scored);
    }

    /// All matching articles.
    public MatchingDocuments matching() throws IOException {
        return MatchingDocuments.of(searcher, search.matching());
    }

    /// Counts the matching articles, without ranking them.
    public Occurrences occurrences() throws IOException {
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
    public int[] all() throws IOException {
        Optional<MeaningRanking> meaning = MeaningRanking.of(searcher, search, encoder);
        Query scored = scored(PartialSearch.of(searcher, search, meaning.orElse(null)));
        int[] all = OrderedMatches.of(searcher, scored, query.sort());
        if (meaning.isPresent()) {
            ScoreDoc[] first = meaning.get().rank(searcher.search(scored, MeaningRanking.WINDOW, sort()).scoreDocs);
            Arrays.setAll(all, i -> i < first.length ? first[i].doc : all[i]);
        }
        return all;
    }

    /// The ids of the articles of a set that match, ascending.
    public long[] idsAmong(Query set) throws IOException {
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
    public List<Hit> hitsAmong(Query set, int limit) throws IOException {
        ScoreDoc[] found = searcher.search(matchingAmong(set), limit, HitOrder.sort(SortOrder.NEWEST)).scoreDocs;
        return reader.read(found);
    }

    private Query matchingAmong(Query set) {
        return new BooleanQuery.Builder()
                .add(set, Occur.FILTER)
                .add(search.matching(), Occur.FILTER)
                .build();
    }

    /// The values of a facet that match what was typed, counted without the facet's own filters.
    public List<FacetCount> facetValues(Facet facet, String typed, int limit) throws IOException {
        int[] counts = ResultCounts.ofFacet(searcher, search, facet);
        return searcher.dictionary(facet).matching(counts, TypedText.of(typed), limit);
    }

    /// The most frequent values of a facet, counted with the facet's own filters.
    public List<FacetCount> frequentValues(Facet facet, int limit) throws IOException {
        int[] counts = new FacetCounts(searcher, matching()).byOrdinal(facet);
        return searcher.dictionary(facet).mostFrequent(counts, limit, Set.of());
    }

    /// The parts of an article's score; empty where the article does not match.
    public List<ScoreReason> explain(long id) throws IOException {
        Query article = new BooleanQuery.Builder()
                .add(LongPoint.newExactQuery(ArticleFields.ID, id), Occur.FILTER)
                .add(search.matching(), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(article, 1).scoreDocs;
        return found.length == 0 ? List.of() : explain(found[0].doc);
    }

    private List<ScoreReason> explain(int document) throws IOException {
        Optional<MeaningRanking> meaning = MeaningRanking.of(searcher, search, encoder);
        Query scored = scored(PartialSearch.of(searcher, search, meaning.orElse(null)));
        List<ScoreReason> reasons = new ArrayList<>(Explainer.explain(searcher, scored, document));
        if (meaning.isPresent()) {
            ScoreDoc[] byWords = searcher.search(scored, MeaningRanking.WINDOW, sort()).scoreDocs;
            meaning.get().reason(byWords, document).ifPresent(reasons::add);
            reasons.sort(Comparator.comparingDouble(ScoreReason::weight).reversed());
        }
        return List.copyOf(reasons);
    }

    private Sort sort() {
        return HitOrder.sort(query.sort());
    }
}
