package org.baoku.ingest.indexing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.page.RevisionLog.Changes;
import org.baoku.index.ArticleIndex;
import org.baoku.index.ArticleIndex.Generation;
import org.baoku.index.PageEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Lets the index follow the archive.
///
/// The index knows at which revision of the archive it stands. Whatever happened in between, a crash included, is
/// made up by taking the pages that changed since.
@Service
public final class IndexSynchronizer {
    private static final Logger log = LoggerFactory.getLogger(IndexSynchronizer.class);
    private static final int PAGES_AT_ONCE = 200;

    private final RevisionLog revisions;
    private final PageRepository pages;
    private final IndexEntryBuilder entries;
    private final ArticleIndex index;
    private final ReentrantLock rebuilding = new ReentrantLock();

    IndexSynchronizer(RevisionLog revisions, PageRepository pages, IndexEntryBuilder entries, ArticleIndex index) {
        this.revisions = revisions;
        this.pages = pages;
        this.entries = entries;
        this.index = index;
    }

    /// Brings the index up to the archive's revision; what was stored before this call can be found after it.
    public void catchUp() {
        long indexed = index.revision();
        long archive = revisions.current();
        if (indexed > archive) {
            log.warn("The index stands at revision {} and the archive at {}: it is built anew", indexed, archive);
            rebuild();
        } else {
            follow();
        }
    }

    private synchronized void follow() {
        for (Changes changes = revisions.after(index.revision(), PAGES_AT_ONCE);
                !changes.pages().isEmpty();
                changes = revisions.after(index.revision(), PAGES_AT_ONCE)) {
            index.write(entries(changes.pages()), changes.revision());
        }
    }

    /// Hears how a rebuild goes on.
    @FunctionalInterface
    public interface Progress {
        /// So many of the archive's pages are indexed.
        void indexed(long pages, long ofPages);
    }

    /// Builds the index anew beside the live one, which answers and follows meanwhile, and puts it in the other's
    /// place.
    ///
    /// @return how many pages it holds
    public long rebuild() {
        return rebuild((_, _) -> {});
    }

    /// The same, telling how it goes on.
    public long rebuild(Progress progress) {
        rebuilding.lock();
        try (Generation generation = index.begin();
                ExecutorService reading = Executors.newSingleThreadExecutor()) {
            long all = revisions.pageCount();
            long revision = revisions.current();
            long count = 0;
            Future<Stretch> next = reading.submit(() -> stretchAfter(0));
            for (Stretch stretch = read(next); stretch.last() > 0; stretch = read(next)) {
                // The next pages are read while these are analysed.
                long last = stretch.last();
                next = reading.submit(() -> stretchAfter(last));
                generation.add(stretch.pages());
                count += stretch.pages().size();
                progress.indexed(count, all);
            }
            publish(generation, revision);
            return count;
        } finally {
            rebuilding.unlock();
        }
    }

    /// Nobody writes between the new generation's coming and its catching up with what was stored meanwhile.
    private synchronized void publish(Generation generation, long revision) {
        generation.publish(revision);
        follow();
    }

    /// Pages read together.
    ///
    /// @param last the id of the last of them; 0 where there are none
    private record Stretch(List<PageEntry> pages, long last) {}

    private Stretch stretchAfter(long page) {
        List<Long> ids = revisions.pageIdsAfter(page, PAGES_AT_ONCE);
        return ids.isEmpty() ? new Stretch(List.of(), 0) : new Stretch(entries(ids), ids.getLast());
    }

    private static Stretch read(Future<Stretch> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The rebuild was interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e);
        }
    }

    /// The pages of these ids as the index takes them; one that is gone comes empty.
    private List<PageEntry> entries(List<Long> ids) {
        Map<Long, PageEntry> found = entries.of(pages.pages(ids));
        return ids.stream()
                .map(id -> found.getOrDefault(id, new PageEntry(id, List.of())))
                .toList();
    }
}
