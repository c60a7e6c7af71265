package org.baoku.index.lucene;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.baoku.index.DateHistogram;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.FacetFilter;
import org.baoku.index.Highlighter;
import org.baoku.index.Hit;
import org.baoku.index.IndexedPerson;
import org.baoku.index.QueryWarning;
import org.baoku.index.ScoreReason;
import org.baoku.index.SearchCursor;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.SortOrder;
import org.baoku.index.TextFragment;
import org.baoku.index.lucene.PinyinMatch.Typed;
import org.baoku.index.query.QueryNode;
import org.baoku.index.query.QueryParser;
import org.baoku.index.query.SynonymExpander;
import org.jspecify.annotations.Nullable;

/// One search on one state of the index.
final class SearchExecution {
    private static final int MOST_VALUES = 30;
    private static final int MOST_SNIPPETS = 3;
    private static final int HITS_AT_ONCE = 1_000;

    /// How much the newest day weighs beside the words: enough to part equals, not more.
    private static final float RECENCY = 0.5f;

    /// After so many days the weight of the newest day has halved.
    private static final long RECENCY_HALVES_IN_DAYS = 3 * 365L;

    private final ArticleSearcher searcher;
    private final SearchQuery query;
    private final QueryNode typed;
    private final QueryNode words;
    private final List<QueryWarning> mistakes;
    private final Query wordsQuery;
    private final Map<Facet, Query> narrowing = new EnumMap<>(Facet.class);
    private final @Nullable Query days;

    /// @param widening what else is looked for beside what was typed
    SearchExecution(ArticleSearcher searcher, SearchQuery query, SynonymExpander widening) {
        this.searcher = searcher;
        this.query = query;
        String asked = query.text();
        QueryParser.Reading reading =
                QueryParser.read(asked.substring(0, Math.min(asked.length(), SearchQuery.MAX_TEXT_LENGTH)));
        this.typed = reading.words();
        this.words = widening.widened(typed);
        this.mistakes = reading.mistakes();
        this.wordsQuery = LuceneQueryBuilder.of(words, searcher);
        query.filters().forEach((facet, choices) -> narrowing.put(facet, narrowed(facet, choices)));
        this.days =
                query.from() == null && query.to() == null ? null : LuceneQueryBuilder.days(query.from(), query.to());
    }

    private static Query narrowed(Facet facet, List<FacetFilter> choices) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
        boolean asks = false;
        for (FacetFilter choice : choices) {
            Query chosen = new TermQuery(new Term(facet.parameter(), ArticleDocument.shortened(choice.value())));
            if (choice.excluded()) {
                narrowed.add(chosen, Occur.MUST_NOT);
            } else {
                either.add(chosen, Occur.SHOULD);
                asks = true;
            }
        }
        narrowed.add(asks ? either.build() : MatchAllDocsQuery.INSTANCE, Occur.MUST);
        return new ConstantScoreQuery(narrowed.build());
    }

    /// The best are looked for and all are counted at the same time: neither waits for the other.
    SearchResult run() throws IOException {
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Counted> counting = beside.submit(ArticleSearcher.alongside(this::counted));
            SearchCursor after = query.after();
            int start = after == null ? query.start() : 0;
            int wanted = Math.max(1, Math.min(start, SearchQuery.MAX_START) + query.size());
            // All are counted anyway, so whoever cannot be among the best need not be weighed.
            ScoreDoc[] best = searcher.search(
                            scored(),
                            new TopFieldCollectorManager(
                                    order(),
                                    wanted,
                                    after == null ? null : HitOrder.after(after),
                                    LuceneQueryBuilder.isOne(words) ? 1 : Integer.MAX_VALUE))
                    .scoreDocs;
            List<Hit> hits = hits(best, start);
            Counted counted = finished(counting);
            return new SearchResult(
                    counted.total(),
                    hits,
                    counted.months(),
                    counted.days(),
                    counted.facets(),
                    counted.total() > 0 ? null : SpellingCorrection.of(query.text(), typed, searcher),
                    mistakes,
                    hits.isEmpty() || best.length < wanted ? null : HitOrder.place(query.sort(), best[wanted - 1]));
        }
    }

    /// What is counted of a search.
    ///
    /// @param months of all days, whichever are asked
    /// @param days those that are asked
    private record Counted(
            long total, List<FacetCount> months, DateHistogram days, Map<Facet, List<FacetCount>> facets) {}

    private Counted counted() throws IOException {
        FacetCounts counts = isEverything() ? searcher.everything() : counts(null, false);
        FacetCounts all = days == null ? counts : counts(null, true);
        return new Counted(
                counts.total(), DateHistogram.months(all.days()), DateHistogram.of(counts.days()), facets(counts));
    }

    private static Counted finished(Future<Counted> counting) throws IOException {
        try {
            return counting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The search was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IOException(e.getCause());
        }
    }

    /// Every hit to the end, without snippets.
    void forEach(Consumer<Hit> each) throws IOException {
        FieldDoc last = null;
        StoredFields stored = searcher.storedFields();
        Query scored = scored();
        while (true) {
            TopFieldDocs top = searcher.search(
                    scored, new TopFieldCollectorManager(order(), HITS_AT_ONCE, last, Integer.MAX_VALUE));
            for (ScoreDoc found : top.scoreDocs) {
                StoredArticle article = StoredArticle.readWithoutBody(stored, found.doc);
                each.accept(hit(article, List.of(new TextFragment(article.headline(), false)), List.of()));
            }
            if (top.scoreDocs.length < HITS_AT_ONCE) {
                return;
            }
            last = (FieldDoc) top.scoreDocs[HITS_AT_ONCE - 1];
        }
    }

    /// The values of a facet that fit what was typed, counted without the facet's own narrowing.
    List<FacetCount> facetValues(Facet facet, String text, int limit) throws IOException {
        int[] counted = (isEverything() ? searcher.everything() : counts(facet, false)).values(facet);
        return searcher.values(facet).fitting(counted, Typed.of(text), limit);
    }

    /// Why an article stands where it stands; no reason where the search does not find it.
    List<ScoreReason> explain(long id) throws IOException {
        Query one = LongPoint.newExactQuery(ArticleFields.ID, id);
        ScoreDoc[] found = searcher.search(
                        new BooleanQuery.Builder()
                                .add(one, Occur.FILTER)
                                .add(filtered(wordsQuery, null, false), Occur.FILTER)
                                .build(),
                        1)
                .scoreDocs;
        return found.length == 0 ? List.of() : Explainer.of(searcher, scored(), found[0].doc);
    }

    private Query scored() {
        if (query.sort() != SortOrder.RELEVANCE || searcher.newestDay() == 0) {
            return filtered(wordsQuery, null, false);
        }
        Query recent = LongField.newDistanceFeatureQuery(
                ArticleFields.DAY, RECENCY, searcher.newestDay(), RECENCY_HALVES_IN_DAYS);
        Query scored = LuceneQueryBuilder.isOne(words)
                ? LuceneQueryBuilder.ofOne(words, searcher, recent)
                : new BooleanQuery.Builder()
                        .add(wordsQuery, Occur.MUST)
                        .add(recent, Occur.SHOULD)
                        .build();
        return filtered(scored, null, false);
    }

    /// The words and everything that narrows them, but for one facet's choices or the days.
    private Query filtered(Query asked, @Nullable Facet butFacet, boolean butDays) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder();
        filtered.add(asked, Occur.MUST);
        narrowing.forEach((facet, narrowed) -> {
            if (facet != butFacet) {
                filtered.add(narrowed, Occur.FILTER);
            }
        });
        if (days != null && !butDays) {
            filtered.add(days, Occur.FILTER);
        }
        return filtered.build();
    }

    private org.apache.lucene.search.Sort order() {
        return HitOrder.of(query.sort());
    }

    private List<Hit> hits(ScoreDoc[] top, int start) throws IOException {
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        Highlighter marker = new Highlighter(LuceneQueryBuilder.marks(words));
        for (int i = start; i < top.length; i++) {
            StoredArticle article = StoredArticle.read(stored.document(top[i].doc));
            List<String> names = new ArrayList<>();
            article.reporters().stream().map(IndexedPerson::name).forEach(names::add);
            article.officials().stream().map(IndexedPerson::name).forEach(names::add);
            hits.add(hit(
                    article, marker.mark(article.headline()), marker.snippets(article.body(), names, MOST_SNIPPETS)));
        }
        return hits;
    }

    private static Hit hit(StoredArticle article, List<TextFragment> headline, List<List<TextFragment>> snippets) {
        return new Hit(
                article.id(),
                article.kicker(),
                headline,
                article.subheadline(),
                article.date(),
                article.newspaper(),
                article.page(),
                article.source(),
                article.reporters(),
                article.officials(),
                snippets);
    }

    /// Each facet is counted without its own narrowing.
    private Map<Facet, List<FacetCount>> facets(FacetCounts counts) throws IOException {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            int[] own = (narrowing.containsKey(facet) ? counts(facet, false) : counts).values(facet);
            Set<String> chosen =
                    query.filters(facet).stream().map(FacetFilter::value).collect(Collectors.toSet());
            facets.put(facet, searcher.values(facet).mostFrequent(own, MOST_VALUES, chosen));
        }
        return facets;
    }

    private FacetCounts counts(@Nullable Facet butFacet, boolean butDays) throws IOException {
        Query filtered = filtered(wordsQuery, butFacet, butDays);
        return new FacetCounts(searcher, MatchingDocuments.of(searcher, filtered));
    }

    /// Whether nothing is asked and nothing narrows.
    private boolean isEverything() {
        return words.equals(QueryNode.everything()) && narrowing.isEmpty() && days == null;
    }
}
