package org.baoku.ingest.indexing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.baoku.archive.meaning.VectorRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.page.RevisionLog.Changes;
import org.baoku.index.ArticleIndex;
import org.baoku.index.ArticleIndex.Generation;
import org.baoku.index.IndexFiles;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.entry.PageEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Keeps the index in step with the archive.
///
/// Index and archive each have a revision. The index is updated by indexing the pages that changed after its
/// revision, which also repairs an index that missed changes because of a crash.
@Service
public final class IndexSynchronizer {
    private static final Logger log = LoggerFactory.getLogger(IndexSynchronizer.class);
    private static final int BATCH_SIZE = 200;
    private static final int VECTOR_BATCH_SIZE = 50;

    private final RevisionLog revisions;
    private final PageRepository pages;
    private final IndexEntryBuilder entryBuilder;
    private final ArticleIndex index;
    private final SimilaritySynchronizer similarity;
    private final VectorRepository vectors;
    private final ReentrantLock rebuildLock = new ReentrantLock();

    IndexSynchronizer(
            RevisionLog revisions,
            PageRepository pages,
            IndexEntryBuilder entryBuilder,
            ArticleIndex index,
            SimilaritySynchronizer similarity,
            VectorRepository vectors) {
        this.vectors = vectors;
        this.revisions = revisions;
        this.pages = pages;
        this.entryBuilder = entryBuilder;
        this.index = index;
        this.similarity = similarity;
    }

    /// Brings the index, and what is known about articles that are alike, to the archive's revision. What
    /// was stored before this call can be found after it.
    public void catchUp() {
        long indexed = index.revision();
        long archived = revisions.current();
        if (indexed > archived) {
            log.warn("The index is at revision {}, ahead of the archive's {}: rebuilding it", indexed, archived);
            rebuild();
        } else {
            indexChanges();
            similarity.catchUp();
        }
    }

    /// Brings the vectors in the index to the revision that the vectors in the archive have reached. What is
    /// written at once are few pages, so that nobody waits long for an update of the index.
    public void indexVectors() {
        boolean more = true;
        while (more) {
            more = indexNextVectors();
        }
    }

    /// @return whether there may be more
    private synchronized boolean indexNextVectors() {
        long reached = vectors.revision();
        long indexed = index.vectorRevision();
        if (indexed > reached) {
            // the vectors were thrown away and are computed again
            index.writeVectors(List.of(), 0);
            return true;
        }
        Changes changes = revisions.between(indexed, reached, VECTOR_BATCH_SIZE);
        if (!changes.pages().isEmpty()) {
            index.writeVectors(entries(changes.pages()), changes.revision());
        }
        return !changes.pages().isEmpty();
    }

    private synchronized void indexChanges() {
        Changes changes = revisions.after(index.revision(), BATCH_SIZE);
        while (!changes.pages().isEmpty()) {
            index.write(entries(changes.pages()), changes.revision());
            changes = revisions.after(index.revision(), BATCH_SIZE);
        }
    }

    /// A listener for the progress of a rebuild.
    @FunctionalInterface
    public interface Progress {
        /// Called after each batch.
        ///
        /// @param pages how many pages are indexed
        /// @param total how many pages the archive has
        void indexed(long pages, long total);
    }

    /// Rebuilds the index as a new generation and then replaces the live one, which is searched and updated
    /// meanwhile.
    ///
    /// @return how many pages it contains
    public long rebuild() {
        return rebuild((_, _) -> {});
    }

    /// Rebuilds the index and reports the progress. What is known about articles that are alike is brought to the
    /// archive's revision at the same time, because that is one thread that waits for the database.
    ///
    /// @return how many pages it contains
    public long rebuild(Progress progress) {
        rebuildLock.lock();
        try (Generation generation = index.begin();
                ExecutorService reader = Executors.newSingleThreadExecutor();
                ExecutorService comparing = Executors.newSingleThreadExecutor()) {
            Future<?> compared = comparing.submit(similarity::catchUp);
            long count;
            try {
                count = fill(generation, reader, progress);
            } catch (RuntimeException e) {
                comparing.shutdownNow();
                throw e;
            }
            await(compared);
            similarity.catchUp();
            return count;
        } finally {
            rebuildLock.unlock();
        }
    }

    /// Makes a copy of an index the live one, and brings it to the archive's revision.
    ///
    /// @throws IndexUnavailableException where the copy cannot be used; the index stays as it was then
    public void adopt(IndexFiles.Copy copy) {
        rebuildLock.lock();
        try {
            replace(copy);
        } finally {
            rebuildLock.unlock();
        }
        catchUp();
    }

    /// How many pages the archive has.
    long pageCount() {
        return revisions.pageCount();
    }

    private synchronized void replace(IndexFiles.Copy copy) {
        index.adopt(copy);
    }

    private long fill(Generation generation, ExecutorService reader, Progress progress) {
        long total = revisions.pageCount();
        long revision = revisions.current();
        long vectorRevision = Math.min(revision, vectors.revision());
        long count = 0;
        Future<Batch> next = reader.submit(() -> batchAfter(0));
        for (Batch batch = await(next); !batch.pages().isEmpty(); batch = await(next)) {
            // The next batch is read while this one is indexed.
            long last = batch.lastPage();
            next = reader.submit(() -> batchAfter(last));
            generation.add(batch.pages());
            count += batch.pages().size();
            progress.indexed(count, total);
        }
        publish(generation, revision, vectorRevision);
        return count;
    }

    /// Replaces the live generation and indexes what was stored during the rebuild, without other writes in
    /// between.
    private synchronized void publish(Generation generation, long revision, long vectorRevision) {
        generation.publish(revision, vectorRevision);
        indexChanges();
    }

    /// Pages that are read together, in the order of their ids.
    ///
    /// @param lastPage the id of the last one; 0 if there are none
    private record Batch(List<PageEntry> pages, long lastPage) {}

    private Batch batchAfter(long page) {
        List<Long> ids = revisions.pageIdsAfter(page, BATCH_SIZE);
        return ids.isEmpty() ? new Batch(List.of(), 0) : new Batch(entries(ids), ids.getLast());
    }

    private static <T> T await(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The rebuild was interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    /// The index entries of pages; without articles for a page that was deleted, which removes it from the
    /// index.
    private List<PageEntry> entries(List<Long> ids) {
        Map<Long, PageEntry> found = entryBuilder.build(pages.indexedPages(ids));
        return ids.stream()
                .map(id -> found.getOrDefault(id, new PageEntry(id, List.of())))
                .toList();
    }
}
