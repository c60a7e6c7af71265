package org.baoku.index.lucene.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.document.ArticleDocument;
import org.baoku.index.lucene.document.BigramTokenStream;
import org.baoku.index.lucene.document.VectorCodec;
import org.baoku.index.lucene.inversion.SegmentDraft;
import org.baoku.index.lucene.search.ArticleSearcher;
import org.jspecify.annotations.Nullable;

/// Builds a new generation in its own folder beside the live one.
final class GenerationWriter implements ArticleIndex.Generation {
    /// An eighth of the heap, for the drafts of all threads: large segments mean fewer flushes and faster searches, but
    /// the rest of the program needs memory too.
    private static final int RAM_BUFFER_MB = Math.clamp(Runtime.getRuntime().maxMemory() / 8 / (1 << 20), 32, 512);

    /// Keeps the other threads busy while one flushes a segment, which takes seconds.
    private static final int MAX_QUEUED_PAGES = 500;

    /// Replaces the live generation by a finished one.
    @FunctionalInterface
    interface Publisher {
        void publish(Path folder) throws IOException;
    }

    private final Path folder;
    private final Publisher publisher;
    private final Directory directory;
    private final IndexWriter writer;

    /// Analysis dominates, so pages are added on all cores.
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /// The drafts to which no thread adds at this moment; a thread that finds none begins one.
    private final ConcurrentLinkedQueue<SegmentDraft> drafts = new ConcurrentLinkedQueue<>();

    private final Semaphore queueCapacity = new Semaphore(MAX_QUEUED_PAGES);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private boolean published;

    GenerationWriter(Path folder, IndexGeneration.DirectoryOpener opener, Publisher publisher) throws IOException {
        this.folder = folder;
        this.publisher = publisher;
        this.directory = opener.open(folder);
        this.writer = IndexGeneration.writer(directory, RAM_BUFFER_MB);
    }

    @Override
    public void add(List<PageEntry> pages) {
        for (PageEntry page : pages) {
            checkFailure();
            queueCapacity.acquireUninterruptibly();
            threads.execute(() -> {
                try {
                    add(page);
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                } finally {
                    queueCapacity.release();
                }
            });
        }
    }

    private void checkFailure() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IndexUnavailableException("The new index cannot be written: " + cause.getMessage(), cause);
        }
    }

    private void add(PageEntry page) throws IOException {
        if (page.articles().isEmpty()) {
            return;
        }
        List<Document> documents = ArticleDocument.of(page);
        if (isForDrafts(page)) {
            SegmentDraft draft = draftFor(documents.size());
            draft.add(documents);
            drafts.add(draft);
        } else {
            writer.addDocuments(documents);
        }
    }

    /// Whether a page has no vectors, whose graph is not built by sorting, and is not as long as a book.
    private static boolean isForDrafts(PageEntry page) {
        long characters = 0;
        long texts = 0;
        for (ArticleEntry article : page.articles()) {
            if (article.vector() != null) {
                return false;
            }
            texts += article.body().size();
            for (String text : article.body()) {
                characters += text.length();
            }
        }
        return SegmentDraft.takes(page.articles().size(), characters, texts, BigramTokenStream.GAP);
    }

    private SegmentDraft draftFor(int documents) throws IOException {
        SegmentDraft draft = drafts.poll();
        if (draft != null && !draft.hasRoomFor(documents)) {
            draft.addTo(writer);
            draft = null;
        }
        return draft == null
                ? new SegmentDraft(new VectorCodec(), ArticleSearcher.SIMILARITY, RAM_BUFFER_MB * (1L << 20) / THREADS)
                : draft;
    }

    /// Writes a draft, and what pages that are not for drafts left in memory.
    private void flush() {
        try {
            SegmentDraft draft = drafts.poll();
            if (draft != null) {
                draft.addTo(writer);
            }
            writer.flushNextBuffer();
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
    }

    @Override
    public void publish(long revision, long vectorRevision) {
        // until all pages are in drafts
        queueCapacity.acquireUninterruptibly(MAX_QUEUED_PAGES);
        // A commit would write what is in memory on one core, one segment after the other.
        for (int i = 0; i < THREADS; i++) {
            threads.execute(this::flush);
        }
        threads.close();
        checkFailure();
        try {
            IndexGeneration.commit(writer, IndexGeneration.REVISION, revision);
            IndexGeneration.commit(writer, IndexGeneration.VECTOR_REVISION, vectorRevision);
            IOUtils.close(writer, directory);
            publisher.publish(folder);
            published = true;
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexUnavailableException("The new index cannot be published: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        IOUtils.closeWhileHandlingException(drafts);
        if (!published) {
            IOUtils.closeWhileHandlingException(writer::rollback, directory);
            GenerationDirectory.delete(folder);
        }
    }
}
