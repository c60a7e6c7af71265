package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailable;
import org.baoku.index.PageEntry;
import org.baoku.index.Reason;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.Suggestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The archive's index in a folder of Lucene files.
///
/// Opening never fails for what lies in the folder: an index that is missing, damaged or of another version is begun
/// again at revision 0, and the caller fills it. Only a folder that cannot be written, or that another program holds,
/// is an error.
public final class LuceneArticleIndex implements ArticleIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneArticleIndex.class);

    private final Generations generations;
    /// Held by everybody who uses the live generation, and alone by who puts another in its place.
    private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();
    /// Held by who changes the live generation.
    private final ReentrantLock writing = new ReentrantLock();
    private OpenGeneration live;
    private boolean closed;

    /// Opens the index in this folder, or begins one.
    ///
    /// @throws IndexUnavailable where the folder cannot be written or another running program holds it
    public LuceneArticleIndex(Path directory) {
        generations = Generations.open(directory);
        try {
            live = openLive();
            generations.dropAllBut(live.folder());
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(generations::close);
            throw new IndexUnavailable("The index cannot be kept in " + directory + ": " + e.getMessage(), e);
        }
    }

    private OpenGeneration openLive() throws IOException {
        Optional<Path> folder = generations.live();
        if (folder.isPresent()) {
            try {
                return OpenGeneration.open(folder.get());
            } catch (IOException | RuntimeException e) {
                LOG.warn("The index in {} cannot be used, so it begins anew: {}", folder.get(), e.getMessage());
            }
        }
        OpenGeneration begun = OpenGeneration.create(generations.next());
        generations.makeLive(begun.folder());
        return begun;
    }

    @Override
    public void write(List<PageEntry> pages, long revision) {
        writing.lock();
        try {
            live().write(pages, revision);
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexUnavailable("The index cannot be written: " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public long revision() {
        return asked(searcher -> OpenGeneration.revision((DirectoryReader) searcher.getIndexReader()));
    }

    @Override
    public long size() {
        return asked(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return asked(searcher -> new Search(searcher, query).run());
    }

    @Override
    public List<Reason> explain(SearchQuery query, long id) {
        return asked(searcher -> new Search(searcher, query).explain(id));
    }

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
            OpenGeneration generation = live();
            ArticleSearcher searcher = (ArticleSearcher) generation.searchers().acquire();
            try {
                return question.ask(searcher);
            } finally {
                generation.searchers().release(searcher);
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw new IndexUnavailable("The index cannot be read: " + e.getMessage(), e);
        } finally {
            swap.readLock().unlock();
        }
    }

    private OpenGeneration live() {
        if (closed) {
            throw new AlreadyClosedException("the index is closed");
        }
        return live;
    }

    @Override
    public Generation begin() {
        try {
            return new NewGeneration(generations.next(), this::publish);
        } catch (IOException e) {
            throw new IndexUnavailable("A new index cannot be begun: " + e.getMessage(), e);
        }
    }

    private void publish(Path folder) throws IOException {
        writing.lock();
        try {
            OpenGeneration next = OpenGeneration.open(folder);
            OpenGeneration old;
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
            Generations.drop(old.folder());
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
            throw new IndexUnavailable("The index could not be closed: " + e.getMessage(), e);
        } finally {
            swap.writeLock().unlock();
            writing.unlock();
        }
    }
}
