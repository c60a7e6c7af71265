package org.baoku.index.lucene.generation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexFiles;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.generation.IndexGeneration.DirectoryOpener;
import org.baoku.index.lucene.search.ArticleSearcher;
import org.baoku.index.query.InvalidQueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the generation that is in use and replaces it by a published one while reads go on. Thread-safe.
public final class LiveGeneration implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveGeneration.class);

    private static final String UNREADABLE = "The index cannot be read";
    private static final String UNWRITABLE = "The index cannot be written";

    private final GenerationDirectory directory;
    private final DirectoryOpener opener;
    private final boolean verified;
    private final boolean warmUp;

    /// The read lock is held while the generation is used, the write lock while it is replaced.
    private final ReentrantReadWriteLock swapLock = new ReentrantReadWriteLock();

    /// Held while the generation is written or replaced.
    private final ReentrantLock writeLock = new ReentrantLock();

    /// The damaged files of the generation that was replaced by an empty one when this index was opened.
    private final List<String> replacedFiles;

    private IndexGeneration generation;
    private boolean closed;

    /// A read access to the index.
    @FunctionalInterface
    public interface Read<T> {
        T apply(ArticleSearcher searcher) throws IOException;
    }

    /// Opens the live generation of a directory, or creates an empty one where there is none that can be used.
    ///
    /// @param verified whether the checksums of all files are read before it is used
    /// @param warmUp whether searches are run in a new generation before it takes the place of this one
    /// @throws IndexUnavailableException where the directory cannot be written or is locked by another process
    public LiveGeneration(Path path, DirectoryOpener opener, boolean verified, boolean warmUp) {
        this.opener = opener;
        this.verified = verified;
        this.warmUp = warmUp;
        directory = GenerationDirectory.open(path);
        List<String> damaged = new ArrayList<>();
        try {
            generation = openOrCreate(damaged);
            directory.deleteAllExcept(generation.folder());
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(directory::close);
            throw GenerationDirectory.unusable(path, e);
        }
        replacedFiles = List.copyOf(damaged);
    }

    /// @param damaged receives the damaged files of a generation that cannot be opened
    private IndexGeneration openOrCreate(List<String> damaged) throws IOException {
        Optional<Path> folder = directory.live();
        if (folder.isPresent()) {
            try {
                return IndexGeneration.open(folder.get(), opener, verified);
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "The index in {} cannot be opened and is replaced by an empty one: {}",
                        folder.get(),
                        e.getMessage());
                damaged.addAll(damagedFiles(folder.get()));
            }
        }
        IndexGeneration created = IndexGeneration.create(directory.createNext(), opener);
        directory.makeLive(created.folder());
        return created;
    }

    private List<String> damagedFiles(Path folder) throws IOException {
        try (Directory files = opener.open(folder)) {
            return DamageDetector.damagedFiles(files);
        }
    }

    /// Runs a read access on the current snapshot, which stays open while the generation is replaced.
    ///
    /// @throws IndexUnavailableException where the files are damaged or cannot be read
    public <T> T read(Read<T> read) {
        IndexGeneration used;
        ArticleSearcher searcher;
        swapLock.readLock().lock();
        try {
            used = current();
            used.detector().requireIntact();
            searcher = (ArticleSearcher) used.searchers().acquire();
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable(UNREADABLE, e);
        } finally {
            swapLock.readLock().unlock();
        }
        try {
            return read.apply(searcher);
        } catch (IOException | RuntimeException | InternalError e) {
            throw failure(used, UNREADABLE, e);
        } finally {
            IOUtils.closeWhileHandlingException(searcher.getIndexReader()::decRef);
        }
    }

    /// What to throw where a read of a snapshot that was opened before failed.
    public RuntimeException readFailure(Throwable cause) {
        swapLock.readLock().lock();
        try {
            return failure(generation, UNREADABLE, cause);
        } finally {
            swapLock.readLock().unlock();
        }
    }

    /// What to throw where a read or write failed. A damaged file may end in any exception.
    ///
    /// @param problem the beginning of the message
    private static RuntimeException failure(IndexGeneration used, String problem, Throwable cause) {
        if (cause instanceof IndexUnavailableException || cause instanceof InvalidQueryException) {
            return (RuntimeException) cause;
        }
        boolean damaged = used.detector().isDamage(cause);
        return switch (cause) {
            case AlreadyClosedException e -> unavailable(problem, e);
            case UncheckedIOException e -> unavailable(problem, e);
            case RuntimeException e when !damaged -> e;
            default -> unavailable(problem, cause);
        };
    }

    private static IndexUnavailableException unavailable(String problem, Throwable cause) {
        return new IndexUnavailableException(problem + ": " + cause.getMessage(), cause);
    }

    /// Replaces pages and commits.
    ///
    /// @param key which of the revisions changes ([IndexGeneration#REVISION],
    /// [IndexGeneration#VECTOR_REVISION])
    public void write(List<PageEntry> pages, String key, long revision) {
        writeLock.lock();
        try {
            IndexGeneration used = current();
            used.detector().requireIntact();
            try {
                used.write(pages, key, revision);
            } catch (IOException | RuntimeException | InternalError e) {
                throw failure(used, UNWRITABLE, e);
            }
        } catch (AlreadyClosedException e) {
            throw unavailable(UNWRITABLE, e);
        } finally {
            writeLock.unlock();
        }
    }

    /// Runs searches in the current snapshot for some seconds, so that the first one of a reader is not slow.
    /// Suggestions are not prepared yet: the names of all persons are read for them, and the start of the program
    /// needs all cores.
    void warm() {
        read(searcher -> {
            SearcherWarmer.warm(searcher);
            return true;
        });
    }

    /// Reads the checksums of all files of the current snapshot; [#damage] tells what is found.
    ///
    /// @throws IndexUnavailableException where a file is damaged or cannot be read
    public void verify() {
        read(searcher -> {
            IndexGeneration.verify(searcher.getIndexReader());
            return true;
        });
    }

    /// What is damaged; empty where no damage was noticed.
    public Optional<String> damage() {
        swapLock.readLock().lock();
        try {
            return closed ? Optional.empty() : generation.damage();
        } finally {
            swapLock.readLock().unlock();
        }
    }

    /// The damaged files: of the generation in use, by their checksums, and of one that was replaced at the
    /// opening.
    public List<String> damagedFiles() {
        writeLock.lock();
        try {
            List<String> damaged = new ArrayList<>(replacedFiles);
            damaged.addAll(DamageDetector.damagedFiles(current().directory()));
            return damaged;
        } finally {
            writeLock.unlock();
        }
    }

    /// Starts a new generation.
    public ArticleIndex.Generation begin() {
        try {
            return new GenerationWriter(directory.createNext(), opener, this::publish);
        } catch (IOException e) {
            throw new IndexUnavailableException("A new index cannot be created: " + e.getMessage(), e);
        }
    }

    /// Opens the files of the latest commit. Nothing is committed meanwhile, so all of them are there.
    public IndexFiles files() {
        writeLock.lock();
        try {
            IndexGeneration used = current();
            used.detector().requireIntact();
            try {
                return CommitFiles.open(used.directory());
            } catch (IOException | RuntimeException | InternalError e) {
                throw failure(used, UNREADABLE, e);
            }
        } catch (AlreadyClosedException e) {
            throw unavailable(UNREADABLE, e);
        } finally {
            writeLock.unlock();
        }
    }

    /// Makes a copy of a generation's files the live generation, once all of its checksums are right.
    public void adopt(IndexFiles.Copy copy) {
        try {
            Path folder = directory.createNext();
            try {
                CommitFiles.store(copy, folder, opener);
                publish(folder);
            } catch (IOException | RuntimeException e) {
                GenerationDirectory.delete(folder);
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            // A damaged file may end in any exception.
            throw unavailable("The copied index cannot be used", e);
        }
    }

    private void publish(Path folder) throws IOException {
        writeLock.lock();
        try {
            IndexGeneration next = IndexGeneration.open(folder, opener, true);
            try {
                if (warmUp) {
                    next.warm();
                }
                directory.makeLive(folder);
            } catch (IOException | RuntimeException e) {
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
