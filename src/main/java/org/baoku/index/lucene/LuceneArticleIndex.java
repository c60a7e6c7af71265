package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.Hit;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.PageEntry;
import org.baoku.index.ScoreReason;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.Suggestion;
import org.baoku.index.SynonymSource;
import org.baoku.index.query.QueryWords;
import org.jspecify.annotations.Nullable;

/// The article index as a directory of Lucene indexes.
///
/// Opening does not fail because of the directory's content: an index that is missing, damaged or of another version is
/// replaced by an empty one at revision 0, which the caller fills. Opening fails only where the directory cannot be
/// written or is locked by another process.
public final class LuceneArticleIndex implements ArticleIndex, AutoCloseable {
    private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(10);

    private final SynonymSource synonyms;
    private final Duration timeLimit;
    private final LiveGeneration live;
    private volatile @Nullable CachedExpander cachedExpander;

    private record CachedExpander(List<List<String>> groups, QueryWords expander) {}

    /// Opens or creates an index without synonyms.
    ///
    /// @throws IndexUnavailableException where the directory cannot be written or is locked by another process
    public LuceneArticleIndex(Path directory) {
        this(directory, SynonymSource.NONE);
    }

    /// Opens or creates an index.
    ///
    /// @throws IndexUnavailableException where the directory cannot be written or is locked by another process
    public LuceneArticleIndex(Path directory, SynonymSource synonyms) {
        this(directory, synonyms, DEFAULT_TIME_LIMIT);
    }

    /// Opens or creates an index.
    ///
    /// @param timeLimit a search that takes longer is aborted
    LuceneArticleIndex(Path directory, SynonymSource synonyms, Duration timeLimit) {
        this.synonyms = synonyms;
        this.timeLimit = timeLimit;
        this.live = new LiveGeneration(directory);
    }

    @Override
    public void write(List<PageEntry> pages, long revision) {
        live.write(pages, revision);
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
        return read(searcher -> new SearchExecution(searcher, query, expander()).run());
    }

    /// The consumer may be slow. Therefore only a reference to the reader is held meanwhile, not the generation, which
    /// can be replaced.
    @Override
    public void forEach(SearchQuery query, Consumer<Hit> each) {
        ArticleSearcher searcher = acquire();
        try {
            new SearchExecution(searcher, query, expander()).forEach(each);
        } catch (IOException | UncheckedIOException e) {
            throw LiveGeneration.unreadable(e);
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
        ArticleSearcher searcher = acquire();
        try {
            return PageSelection.of(searcher, pages, expander(), timeLimit);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(searcher.getIndexReader()::decRef);
            throw LiveGeneration.unreadable(e);
        }
    }

    @Override
    public List<FacetCount> facetValues(SearchQuery query, Facet facet, String typed, int limit) {
        return read(searcher -> new SearchExecution(searcher, query, expander()).facetValues(facet, typed, limit));
    }

    @Override
    public List<ScoreReason> explain(SearchQuery query, long id) {
        return read(searcher -> new SearchExecution(searcher, query, expander()).explain(id));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return read(searcher -> new TextCompletion(searcher, expander()).suggest(typed, limit));
    }

    private <T> T read(LiveGeneration.Read<T> read) {
        return live.read(searcher -> SearchDeadline.within(timeLimit, () -> read.apply(searcher)));
    }

    /// The expander for the current synonyms, built once for each state of them.
    private QueryWords expander() {
        List<List<String>> groups = synonyms.groups();
        CachedExpander cached = cachedExpander;
        if (cached == null || !cached.groups().equals(groups)) {
            cached = new CachedExpander(groups, new QueryWords(groups));
            cachedExpander = cached;
        }
        return cached.expander();
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
