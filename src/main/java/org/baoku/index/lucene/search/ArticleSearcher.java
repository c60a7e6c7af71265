package org.baoku.index.lucene.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.StoredArticle;
import org.baoku.index.lucene.facet.FacetDictionary;
import org.baoku.index.lucene.facet.HeadlineTerms;
import org.baoku.index.lucene.facet.MatchingDocuments;
import org.baoku.index.lucene.facet.SegmentOrdinals;
import org.baoku.index.lucene.facet.Suggester;
import org.baoku.index.lucene.query.DocumentSetQuery;
import org.baoku.index.lucene.query.LetterRewrite;
import org.baoku.index.lucene.query.RankingWeights;
import org.baoku.index.query.Facet;
import org.baoku.index.query.InvalidQueryException;
import org.jspecify.annotations.Nullable;

/// A searcher with the data that is computed once per snapshot of the index: facet dictionaries,
/// suggestions, and the counts of all articles.
public final class ArticleSearcher extends IndexSearcher implements LetterRewrite.Source {
    public static final Similarity SIMILARITY = new BM25Similarity(
            RankingWeights.SHIPPED.bm25().k1(), RankingWeights.SHIPPED.bm25().b());

    private static final int MAX_SPELLINGS_KEPT = 5_000;
    private static final int MAX_LETTERS_KEPT = 64;

    /// Characters of the bodies of the articles that are kept: 8 MB at most.
    private static final int MAX_BODIES_KEPT = 4_000_000;

    /// Enough for the longest search text.
    private static final int MAX_CLAUSES = 8_192;

    static {
        setMaxClauseCount(MAX_CLAUSES);
    }

    private final List<SegmentOrdinals> segmentOrdinals = new ArrayList<>();
    private final Map<Facet, FacetDictionary> dictionaries = new EnumMap<>(Facet.class);

    private final TermLookup terms = new TermLookup(this);

    /// By the texts that were looked for: narrowing, sorting and paging ask again.
    private final Cache<String, List<String>> spellings =
            Caffeine.newBuilder().maximumSize(MAX_SPELLINGS_KEPT).build();

    /// One bit for each article of the index.
    private final Cache<Term, Query> articlesWithLetters =
            Caffeine.newBuilder().maximumSize(MAX_LETTERS_KEPT).build();

    /// By document.
    private final Cache<Integer, StoredArticle> articles = Caffeine.newBuilder()
            .maximumWeight(MAX_BODIES_KEPT)
            .weigher((Integer document, StoredArticle article) ->
                    article.body().stream().mapToInt(String::length).sum())
            .build();

    private final long oldestDay;
    private final long newestDay;
    private @Nullable Suggester suggester;
    private @Nullable FacetCounts allDocuments;

    /// @throws InvalidQueryException where the query has too many clauses
    @Override
    public Query rewrite(Query original) throws IOException {
        try {
            return super.rewrite(original);
        } catch (TooManyClauses e) {
            throw new InvalidQueryException("query.bad.costly", "q", "");
        }
    }

    private ArticleSearcher(IndexReader reader, SegmentOrdinals.Cache cache) throws IOException {
        super(reader);
        setSimilarity(SIMILARITY);
        // Asked after ever more articles within a segment. A partial result would look like the whole.
        setTimeout(() -> {
            SearchBudget.check();
            return false;
        });
        for (LeafReaderContext leaf : reader.leaves()) {
            segmentOrdinals.add(cache.get(leaf.reader()));
        }
        for (Facet facet : Facet.values()) {
            dictionaries.put(facet, FacetDictionary.of(reader, facet, segmentOrdinals));
        }
        byte[] oldest = PointValues.getMinPackedValue(reader, ArticleFields.DAY);
        oldestDay = oldest == null ? 0 : LongPoint.decodeDimension(oldest, 0);
        byte[] newest = PointValues.getMaxPackedValue(reader, ArticleFields.DAY);
        newestDay = newest == null ? 0 : LongPoint.decodeDimension(newest, 0);
    }

    /// The values of a facet.
    FacetDictionary dictionary(Facet facet) {
        return Objects.requireNonNull(dictionaries.get(facet));
    }

    /// Whether a normalized text is the name of a person of the archive.
    boolean isName(String text) {
        return dictionary(Facet.OFFICIAL).hasName(text)
                || dictionary(Facet.REPORTER).hasName(text);
    }

    SegmentOrdinals ordinals(LeafReaderContext leaf) {
        return segmentOrdinals.get(leaf.ord);
    }

    /// The date of the newest article in days since 1970; 0 where no article has a date.
    long newestDay() {
        return newestDay;
    }

    /// The date of the oldest article, likewise.
    long oldestDay() {
        return oldestDay;
    }

    /// Checks the deadline before each segment, which takes far less than the time limit.
    @Override
    protected void searchLeaf(LeafReaderContext leaf, int minDoc, int maxDoc, Weight weight, Collector collector)
            throws IOException {
        SearchBudget.check();
        super.searchLeaf(leaf, minDoc, maxDoc, weight, collector);
    }

    /// Looks up each term once for all queries.
    @Override
    public Weight createWeight(Query query, ScoreMode scoreMode, float boost) throws IOException {
        return super.createWeight(
                query instanceof TermQuery term && term.getTermStates() == null
                        ? new TermQuery(term.getTerm(), terms.states(term.getTerm()))
                        : query,
                scoreMode,
                boost);
    }

    /// How many articles have a term.
    int frequency(Term term) throws IOException {
        return terms.states(term).docFreq();
    }

    /// How many postings the terms with a prefix have, and some for the look-up of each term.
    double prefixPostings(Term prefix) throws IOException {
        return terms.prefixPostings(prefix);
    }

    @Override
    public Query articlesWith(Term prefix) throws IOException {
        Query known = articlesWithLetters.getIfPresent(prefix);
        if (known == null) {
            Query letter = new PrefixQuery(prefix, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
            known = new DocumentSetQuery(MatchingDocuments.of(this, letter));
            articlesWithLetters.put(prefix, known);
        }
        return known;
    }

    /// An article by its document of the whole index. The hits of a search are often those of the one
    /// before: narrowed, in another order, or with another word.
    StoredArticle article(StoredFields stored, int document) throws IOException {
        StoredArticle known = articles.getIfPresent(document);
        if (known == null) {
            known = StoredArticle.read(stored.document(document));
            articles.put(document, known);
        }
        return known;
    }

    /// Whether any article matches a query.
    boolean hasMatch(Query query) {
        try {
            return search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a document of the whole index matches a query.
    boolean matches(Weight query, int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        Scorer scorer = query.scorer(leaf);
        int inLeaf = document - leaf.docBase;
        return scorer != null && scorer.iterator().advance(inLeaf) == inLeaf;
    }

    /// Which documents of the whole index match a query, by their place in the list.
    BitSet matching(Weight query, int[] documents) throws IOException {
        List<Integer> ascending = IntStream.range(0, documents.length)
                .boxed()
                .sorted(Comparator.comparingInt(place -> documents[place]))
                .toList();
        BitSet matching = new BitSet(documents.length);
        int leafEnd = 0;
        int docBase = 0;
        DocIdSetIterator matches = DocIdSetIterator.empty();
        for (int place : ascending) {
            int document = documents[place];
            if (document >= leafEnd) {
                LeafReaderContext leaf = leaf(document);
                docBase = leaf.docBase;
                leafEnd = docBase + leaf.reader().maxDoc();
                Scorer scorer = query.scorer(leaf);
                matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            }
            int inLeaf = document - docBase;
            int match = matches.docID() < inLeaf ? matches.advance(inLeaf) : matches.docID();
            matching.set(place, match == inLeaf);
        }
        return matching;
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /// Other spellings of a text ([SpellingCorrection]).
    List<String> spellings(String text) throws IOException {
        List<String> known = spellings.getIfPresent(text);
        if (known == null) {
            known = new SpellingCorrection(this).others(text);
            spellings.put(text, known);
        }
        return known;
    }

    /// The counts of all articles.
    synchronized FacetCounts allDocuments() throws IOException {
        FacetCounts counts = allDocuments;
        if (counts == null) {
            counts = new FacetCounts(this, MatchingDocuments.of(this, MatchAllDocsQuery.INSTANCE));
            allDocuments = counts;
        }
        return counts;
    }

    /// The suggester of this snapshot, built on first use.
    public synchronized Suggester suggester() throws IOException {
        Suggester built = suggester;
        if (built == null) {
            built = new Suggester(
                    dictionary(Facet.OFFICIAL),
                    dictionary(Facet.REPORTER),
                    dictionary(Facet.COLUMN),
                    HeadlineTerms.of(getIndexReader()));
            suggester = built;
        }
        return built;
    }

    /// Creates searchers that share the ordinals of unchanged segments.
    public static final class Factory extends SearcherFactory {
        private final SegmentOrdinals.Cache cache = new SegmentOrdinals.Cache();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
            return new ArticleSearcher(reader, cache);
        }
    }
}
