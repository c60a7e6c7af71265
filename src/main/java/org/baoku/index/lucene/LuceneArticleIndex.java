package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.ArticleIndex;
import org.baoku.index.HitStream;
import org.baoku.index.IndexFiles;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchSources;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.StoredHits;
import org.baoku.index.lucene.facet.CommonMatches;
import org.baoku.index.lucene.generation.IndexGeneration;
import org.baoku.index.lucene.generation.LiveGeneration;
import org.baoku.index.lucene.search.ArticleSearcher;
import org.baoku.index.lucene.search.SearchBudget;
import org.baoku.index.lucene.search.SearchExecution;
import org.baoku.index.lucene.search.SimilarArticles;
import org.baoku.index.lucene.search.TextCompletion;
import org.baoku.index.query.Facet;
import org.baoku.index.query.QueryWords;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Occurrences;
import org.baoku.index.result.ScoreReason;
import org.baoku.index.result.SearchResult;
import org.baoku.index.result.SimilarArticle;
import org.baoku.index.result.Suggestion;
import org.jspecify.annotations.Nullable;

/// The article index as a directory of Lucene indexes.
///
/// Opening does not fail because of the directory's content: an index that is missing, damaged or of another
/// version is replaced by an empty one at revision 0, which the caller fills. Opening fails only where the
/// directory cannot be written or is locked by another process.
public final class LuceneArticleIndex implements ArticleIndex, AutoCloseable {
    /// What a search may cost: two to four seconds of one core.
    static final long DEFAULT_COST = 40_000_000;

    private static final SearchBudget.Limits DEFAULT_LIMITS =
            new SearchBudget.Limits(Duration.ofSeconds(10), DEFAULT_COST);

    private final LiveGeneration live;
    private final SearchSources sources;
    private final SearchBudget.Limits limits;
    private volatile @Nullable CachedExpander cachedExpander;

    private record CachedExpander(List<List<String>> groups, QueryWords expander) {}

    /// Opens or creates an index that searches without the rest of the archive.
    ///
    /// @throws IndexUnavailableException where the directory cannot be written or is locked by another process
    public LuceneArticleIndex(Path directory) {
        this(directory, SearchSources.NONE);
    }

    /// Opens or creates an index.
    ///
    /// @throws IndexUnavailableException where the directory cannot be written or is locked by another process
    public LuceneArticleIndex(Path directory, SearchSources sources) {
        this(new LiveGeneration(directory, FSDirectory::open, true, true), sources, DEFAULT_LIMITS);
    }

    /// The index of a directory that was opened.
    ///
    /// @param live closed with this index
    /// @param limits of each search
    public LuceneArticleIndex(LiveGeneration live, SearchSources sources, SearchBudget.Limits limits) {
        this.live = live;
        this.sources = sources;
        this.limits = limits;
    }

    @Override
    public void write(List<PageEntry> pages, long revision) {
        live.write(pages, IndexGeneration.REVISION, revision);
    }

    @Override
    public void writeVectors(List<PageEntry> pages, long vectorRevision) {
        live.write(pages, IndexGeneration.VECTOR_REVISION, vectorRevision);
    }

    @Override
    public long vectorRevision() {
        return read(searcher -> IndexGeneration.vectorRevision((DirectoryReader) searcher.getIndexReader()));
    }

    @Override
    public long revision() {
        return read(searcher -> IndexGeneration.revision((DirectoryReader) searcher.getIndexReader()));
    }

    @Override
    public long size() {
        return read(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public long[] ids() {
        return read(searcher -> {
            LongStream.Builder ids = LongStream.builder();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                NumericDocValues values = DocValues.getNumeric(leaf.reader(), ArticleFields.ID);
                Bits liveDocs = leaf.reader().getLiveDocs();
                while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                    if (liveDocs == null || liveDocs.get(values.docID())) {
                        ids.add(values.longValue());
                    }
                }
            }
            return ids.build().toArray();
        });
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return read(searcher -> execution(searcher, query).run());
    }

    @Override
    public Occurrences occurrences(SearchQuery query) {
        return read(searcher -> execution(searcher, query).occurrences());
    }

    @Override
    public long[][] together(List<SearchQuery> queries) {
        if (queries.size() > MAX_TOGETHER) {
            throw new IllegalArgumentException(queries.size() + " searches are too many to count in pairs");
        }
        return readAtLeisure(searcher -> {
            CommonMatches matches = new CommonMatches(searcher.getIndexReader());
            for (SearchQuery query : queries) {
                matches.add(SearchBudget.within(
                        limits, () -> execution(searcher, query).matching()));
            }
            return matches.counts();
        });
    }

    @Override
    public HitStream allHits(SearchQuery query) {
        return read(searcher -> {
            int[] documents = execution(searcher, query).all();
            searcher.getIndexReader().incRef();
            return new StoredHits(searcher.getIndexReader(), documents, live::readFailure);
        });
    }

    /// Reads for longer than a search may take. Therefore only a reference to the reader is held meanwhile,
    /// not the generation, which can be replaced.
    private <T> T readAtLeisure(LiveGeneration.Read<T> read) {
        ArticleSearcher searcher = acquire();
        try {
            return read.apply(searcher);
        } catch (IOException | UncheckedIOException e) {
            throw live.readFailure(e);
        } finally {
            IOUtils.closeWhileHandlingException(searcher.getIndexReader()::decRef);
        }
    }

    /// The searcher of the current snapshot, whose reader the caller must release.
    private ArticleSearcher acquire() {
        return read(current -> {
            current.getIndexReader().incRef();
            return current;
        });
    }

    @Override
    public Selection select(Collection<Long> pages) {
        // At leisure: if it were stopped each time, no saved search would ever be evaluated.
        return readAtLeisure(searcher -> {
            searcher.getIndexReader().incRef();
            try {
                return PageSelection.of(searcher, pages, expander(), limits.time(), live::readFailure);
            } catch (Throwable e) {
                searcher.getIndexReader().decRef();
                throw e;
            }
        });
    }

    @Override
    public List<FacetCount> facetValues(SearchQuery query, Facet facet, String typed, int limit) {
        return read(searcher -> execution(searcher, query).facetValues(facet, typed, limit));
    }

    @Override
    public List<FacetCount> frequentValues(SearchQuery query, Facet facet, int limit) {
        return read(searcher -> execution(searcher, query).frequentValues(facet, limit));
    }

    @Override
    public List<ScoreReason> explain(SearchQuery query, long id) {
        return read(searcher -> execution(searcher, query).explain(id));
    }

    @Override
    public List<SimilarArticle> similar(long id, int limit) {
        return read(searcher -> SimilarArticles.of(searcher, id, limit));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return read(searcher -> new TextCompletion(searcher, expander()).suggest(typed, limit));
    }

    private SearchExecution execution(ArticleSearcher searcher, SearchQuery query) throws IOException {
        return new SearchExecution(searcher, query, expander(), sources);
    }

    private <T> T read(LiveGeneration.Read<T> read) {
        return live.read(searcher -> SearchBudget.within(limits, () -> read.apply(searcher)));
    }

    /// The expander for the current synonyms, built once for each state of them.
    private QueryWords expander() {
        List<List<String>> groups = sources.synonyms().groups();
        CachedExpander cached = cachedExpander;
        if (cached == null || !cached.groups().equals(groups)) {
            cached = new CachedExpander(groups, new QueryWords(groups));
            cachedExpander = cached;
        }
        return cached.expander();
    }

    @Override
    public void verify() {
        live.verify();
    }

    @Override
    public Optional<String> damage() {
        return live.damage();
    }

    @Override
    public List<String> damagedFiles() {
        return live.damagedFiles();
    }

    @Override
    public IndexFiles files() {
        return live.files();
    }

    @Override
    public void adopt(IndexFiles.Copy copy) {
        live.adopt(copy);
    }

    @Override
    public Generation begin() {
        return live.begin();
    }

    @Override
    public void close() {
        try {
            live.close();
        } catch (IOException e) {
            throw new IndexUnavailableException("The index could not be closed: " + e.getMessage(), e);
        }
    }
}
