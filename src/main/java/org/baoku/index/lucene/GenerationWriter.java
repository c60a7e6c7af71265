package org.baoku.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.PageEntry;
import org.jspecify.annotations.Nullable;

/// A generation in the making, in its own folder beside the live one.
final class GenerationWriter implements ArticleIndex.Generation {
    /// Segments as large as they can be without crowding whatever else the program keeps: fewer are written out, and
    /// fewer are searched.
    private static final int MEGABYTES_IN_MEMORY =
            Math.clamp(Runtime.getRuntime().maxMemory() / 8 / (1 << 20), 32, 512);

    /// Enough for the others while one writer writes a segment out, which takes seconds.
    private static final int PAGES_WAITING = 500;

    /// Puts a finished generation in the live one's place.
    @FunctionalInterface
    interface Publication {
        void publish(Path folder) throws IOException;
    }

    private final Path folder;
    private final Publication publication;
    private final Directory directory;
    private final IndexWriter writer;

    /// Analysis takes the time here, so pages are added on all cores.
    private final ExecutorService writers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private final Semaphore places = new Semaphore(PAGES_WAITING);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private boolean published;

    GenerationWriter(Path folder, Publication publication) throws IOException {
        this.folder = folder;
        this.publication = publication;
        this.directory = FSDirectory.open(folder);
        this.writer = IndexGeneration.writer(directory, MEGABYTES_IN_MEMORY);
    }

    @Override
    public void add(List<PageEntry> pages) {
        for (PageEntry page : pages) {
            throwWhatFailed();
            places.acquireUninterruptibly();
            writers.execute(() -> {
                try {
                    add(page);
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                } finally {
                    places.release();
                }
            });
        }
    }

    private void throwWhatFailed() {
        Throwable problem = failure.get();
        if (problem != null) {
            throw new IndexUnavailableException("The new index cannot be written: " + problem.getMessage(), problem);
        }
    }

    private void add(PageEntry page) throws IOException {
        if (!page.articles().isEmpty()) {
            writer.addDocuments(ArticleDocument.of(page));
        }
    }

    @Override
    public void publish(long revision) {
        writers.close();
        throwWhatFailed();
        try {
            IndexGeneration.commit(writer, revision);
            IOUtils.close(writer, directory);
            publication.publish(folder);
            published = true;
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexUnavailableException("The new index cannot be published: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        writers.shutdownNow();
        writers.close();
        if (!published) {
            IOUtils.closeWhileHandlingException(writer::rollback, directory);
            GenerationDirectory.drop(folder);
        }
    }
}
