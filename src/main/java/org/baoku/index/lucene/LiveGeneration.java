package org.baoku.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.PageEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the generation that is in use and replaces it by a published one while reads go on. Thread-safe.
final class LiveGeneration implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveGeneration.class);

    private final GenerationDirectory directory;

    /// The read lock is held while the generation is used, the write lock while it is replaced.
    private final ReentrantReadWriteLock swapLock = new ReentrantReadWriteLock();

    /// Held while the generation is written or replaced.
    private final ReentrantLock writeLock = new ReentrantLock();

    private IndexGeneration generation;
    private boolean closed;

    /// A read access to the index.
    @FunctionalInterface
    interface Read<T> {
        T apply(ArticleSearcher searcher) throws IOException;
    }

    /// Opens the live generation of a directory, or creates an empty one where there is none that can be used.
    ///
    /// @throws IndexUnavailableException where the directory cannot be written or is locked by another process
    LiveGeneration(Path path) {
        directory = GenerationDirectory.open(path);
        try {
            generation = openOrCreate(directory);
            directory.deleteAllExcept(generation.folder());
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(directory::close);
            throw GenerationDirectory.unusable(path, e);
        }
    }

    private static IndexGeneration openOrCreate(GenerationDirectory directory) throws IOException {
        Optional<Path> folder = directory.live();
        if (folder.isPresent()) {
            try {
                return IndexGeneration.open(folder.get());
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "The index in {} cannot be opened and is replaced by an empty one: {}",
                        folder.get(),
                        e.getMessage());
            }
        }
        IndexGeneration created = IndexGeneration.create(directory.createNext());
        directory.makeLive(created.folder());
        return created;
    }

    /// Runs a read access on the current snapshot.
    <T> T read(Read<T> read) {
        swapLock.readLock().lock();
        try {
            IndexGeneration current = current();
            ArticleSearcher searcher = (ArticleSearcher) current.searchers().acquire();
            try {
                return read.apply(searcher);
            } finally {
                current.searchers().release(searcher);
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw unreadable(e);
        } finally {
            swapLock.readLock().unlock();
        }
    }

    static IndexUnavailableException unreadable(Exception cause) {
        return new IndexUnavailableException("The index cannot be read: " + cause.getMessage(), cause);
    }

    /// Replaces pages and commits.
    void write(List<PageEntry> pages, long revision) {
        writeLock.lock();
        try {
            current().write(pages, revision);
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexUnavailableException("The index cannot be written: " + e.getMessage(), e);
        } finally {
            writeLock.unlock();
        }
    }

    /// Starts a new generation.
    ArticleIndex.Generation begin() {
        try {
            return new GenerationWriter(directory.createNext(), this::publish);
        } catch (IOException e) {
            throw new IndexUnavailableException("A new index cannot be created: " + e.getMessage(), e);
        }
    }

    private void publish(Path folder) throws IOException {
        writeLock.lock();
        try {
            IndexGeneration next = IndexGeneration.open(folder);
            try {
                directory.makeLive(folder);
            } catch (IOException e) {
                IOUtils.closeWhileHandlingException(next);
                throw e;
            }
            IndexGeneration previous;
            swapLock.writeLock().lock();
            try {
                previous = current();
                generation = next;
            } finally {
                swapLock.writeLock().unlock();
            }
            IOUtils.closeWhileHandlingException(previous);
            GenerationDirectory.delete(previous.folder());
        } finally {
            writeLock.unlock();
        }
    }

    private IndexGeneration current() {
        if (closed) {
            throw new AlreadyClosedException("the index is closed");
        }
        return generation;
    }

    @Override
    public void close() throws IOException {
        writeLock.lock();
        swapLock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                IOUtils.close(generation, directory::close);
            }
        } finally {
            swapLock.writeLock().unlock();
            writeLock.unlock();
        }
    }
}
