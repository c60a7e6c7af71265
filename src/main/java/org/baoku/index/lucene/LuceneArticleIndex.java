package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.AlreadyClosedException;
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
import org.baoku.index.query.SynonymExpander;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The archive's index in a folder of Lucene files.
///
/// Opening never fails for what lies in the folder: an index that is missing, damaged or of another version is begun
/// again at revision 0, and the caller fills it. Only a folder that cannot be written, or that another program holds,
/// is an error.
public final class LuceneArticleIndex implements ArticleIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneArticleIndex.class);

    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(10);

    private final SynonymSource equalForms;
    private final Duration longestSearch;
    private final GenerationDirectory generations;
    /// Held by everybody who uses the live generation, and alone by who puts another in its place.
    private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();
    /// Held by who changes the live generation.
    private final ReentrantLock writing = new ReentrantLock();
    private IndexGeneration live;
    private boolean closed;
    private volatile @Nullable Known widening;

    /// Opens the index in this folder, or begins one.
    ///
    /// @throws IndexUnavailableException where the folder cannot be written or another running program holds it
    public LuceneArticleIndex(Path directory) {
        this(directory, SynonymSource.NONE);
    }

    /// Opens the index in this folder, or begins one, with forms that mean the same.
    public LuceneArticleIndex(Path directory, SynonymSource equalForms) {
        this(directory, equalForms, LONGEST_SEARCH);
    }

    /// Opens the index in this folder, or begins one.
    ///
    /// @param longestSearch a search that takes longer is broken off
    LuceneArticleIndex(Path directory, SynonymSource equalForms, Duration longestSearch) {
        this.equalForms = equalForms;
        this.longestSearch = longestSearch;
        generations = GenerationDirectory.open(directory);
        try {
            live = openLive();
            generations.dropAllBut(live.folder());
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(generations::close);
            throw new IndexUnavailableException("The index cannot be kept in " + directory + ": " + e.getMessage(), e);
        }
    }

    private IndexGeneration openLive() throws IOException {
        Optional<Path> folder = generations.live();
        if (folder.isPresent()) {
            try {
                return IndexGeneration.open(folder.get());
            } catch (IOException | RuntimeException e) {
                LOG.warn("The index in {} cannot be used, so it begins anew: {}", folder.get(), e.getMessage());
            }
        }
        IndexGeneration begun = IndexGeneration.create(generations.next());
        generations.makeLive(begun.folder());
        return begun;
    }

    @Override
    public void write(List<PageEntry> pages, long revision) {
        writing.lock();
        try {
            live().write(pages, revision);
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexUnavailableException("The index cannot be written: " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public long revision() {
        return asked(searcher -> IndexGeneration.revision((DirectoryReader) searcher.getIndexReader()));
    }

    @Override
    public long size() {
        return asked(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public long[] ids() {
        return asked(searcher -> {
            LongStream.Builder ids = LongStream.builder();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                NumericDocValues values = DocValues.getNumeric(leaf.reader(), ArticleFields.ID);
                Bits live = leaf.reader().getLiveDocs();
                while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                    if (live == null || live.get(values.docID())) {
                        ids.add(values.longValue());
                    }
                }
            }
            return ids.build().toArray();
        });
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return asked(searcher -> new SearchExecution(searcher, query, widening()).run());
    }

    /// Whoever takes the hits may be slow, so only the state of the index is held meanwhile, not the index.
    @Override
    public void forEach(SearchQuery query, Consumer<Hit> each) {
        ArticleSearcher searcher = asked(current -> {
            current.getIndexReader().incRef();
            return current;
        });
        try {
            new SearchExecution(searcher, query, widening()).forEach(each);
        } catch (IOException | UncheckedIOException e) {
            throw new IndexUnavailableException("The index cannot be read: " + e.getMessage(), e);
        } finally {
            IOUtils.closeWhileHandlingException(searcher.getIndexReader()::decRef);
        }
    }

    @Override
    public List<FacetCount> facetValues(SearchQuery query, Facet facet, String typed, int limit) {
        return asked(searcher -> new SearchExecution(searcher, query, widening()).facetValues(facet, typed, limit));
    }

    @Override
    public List<ScoreReason> explain(SearchQuery query, long id) {
        return asked(searcher -> new SearchExecution(searcher, query, widening()).explain(id));
    }

    /// Taken apart once for each state of the forms.
    private SynonymExpander widening() {
        List<List<String>> groups = equalForms.groups();
        Known known = widening;
        if (known == null || !known.groups().equals(groups)) {
            known = new Known(groups, new SynonymExpander(groups));
            widening = known;
        }
        return known.widening();
    }

    private record Known(List<List<String>> groups, SynonymExpander widening) {}

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return asked(searcher -> searcher.offers().suggest(typed, limit));
    }

    /// What is asked of one searcher.
    @FunctionalInterface
    private interface Question<T> {
        T ask(ArticleSearcher searcher) throws IOException;
    }

    private <T> T asked(Question<T> question) {
        swap.readLock().lock();
        try {
            IndexGeneration generation = live();
            ArticleSearcher searcher = (ArticleSearcher) generation.searchers().acquire();
            try {
                return ArticleSearcher.within(longestSearch, () -> question.ask(searcher));
            } finally {
                generation.searchers().release(searcher);
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw new IndexUnavailableException("The index cannot be read: " + e.getMessage(), e);
        } finally {
            swap.readLock().unlock();
        }
    }

    private IndexGeneration live() {
        if (closed) {
            throw new AlreadyClosedException("the index is closed");
        }
        return live;
    }

    @Override
    public Generation begin() {
        try {
            return new GenerationWriter(generations.next(), this::publish);
        } catch (IOException e) {
            throw new IndexUnavailableException("A new index cannot be begun: " + e.getMessage(), e);
        }
    }

    private void publish(Path folder) throws IOException {
        writing.lock();
        try {
            IndexGeneration next = IndexGeneration.open(folder);
            IndexGeneration old;
            try {
                generations.makeLive(folder);
            } catch (IOException e) {
                IOUtils.closeWhileHandlingException(next);
                throw e;
            }
            swap.writeLock().lock();
            try {
                old = live();
                live = next;
            } finally {
                swap.writeLock().unlock();
            }
            IOUtils.closeWhileHandlingException(old);
            GenerationDirectory.drop(old.folder());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        swap.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                IOUtils.close(live, generations::close);
            }
        } catch (IOException e) {
            throw new IndexUnavailableException("The index could not be closed: " + e.getMessage(), e);
        } finally {
            swap.writeLock().unlock();
            writing.unlock();
        }
    }
}
