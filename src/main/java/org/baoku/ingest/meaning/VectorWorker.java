package org.baoku.ingest.meaning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.meaning.ArticleVector;
import org.baoku.archive.meaning.VectorRepository;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.page.RevisionLog.Changes;
import org.baoku.background.BackgroundJob;
import org.baoku.ingest.indexing.ArticleOpenings;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.meaning.ArticleOpening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the vectors of new and changed articles in the background and puts them into the index: one thread
/// of low priority, which rests after each article and while an intake waits or runs. The leader makes them;
/// the other nodes put them into their indexes.
@Component
public final class VectorWorker extends BackgroundJob {
    private static final Logger log = LoggerFactory.getLogger(VectorWorker.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);

    /// Each update of the index makes new searchers, so it is not updated after each step.
    private static final Duration INDEX_INTERVAL = Duration.ofMinutes(1);

    /// How many changed pages are read and stored at once.
    private static final int BATCH_SIZE = 10;

    /// The rest after each article, as a share of the time that it took: at most two thirds of a core are used.
    private static final double REST = 0.5;

    private final ArchiveNode node;
    private final VectorRepository vectors;
    private final RevisionLog revisions;
    private final PageRepository pages;
    private final IntakeQueue intakes;
    private final IndexSynchronizer index;
    private final SentenceModel model;
    private final boolean enabled;

    /// Whether the index may lack vectors that are stored.
    private boolean indexBehind = true;

    private long indexedAt = System.nanoTime();

    VectorWorker(
            ArchiveNode node,
            VectorRepository vectors,
            RevisionLog revisions,
            PageRepository pages,
            IntakeQueue intakes,
            IndexSynchronizer index,
            SentenceModel model,
            MeaningProperties properties) {
        super("vectors", properties.enabled());
        this.node = node;
        this.vectors = vectors;
        this.revisions = revisions;
        this.pages = pages;
        this.intakes = intakes;
        this.index = index;
        this.model = model;
        this.enabled = properties.enabled();
    }

    /// How far the job is.
    ///
    /// @param done how many changes of pages the vectors follow
    /// @param total how many changes of pages there are
    public record Progress(boolean enabled, long done, long total) {}

    public Progress progress() {
        long total = revisions.current();
        return new Progress(enabled, Math.min(total, vectors.revision()), total);
    }

    @Override
    protected boolean begin() {
        return model.load();
    }

    @Override
    protected Duration step() {
        if (!node.isLeader()) {
            indexBehind = true;
            indexAtIntervals();
            return POLL_INTERVAL;
        }
        if (intakes.isBusy()) {
            return POLL_INTERVAL;
        }
        if (makeNext()) {
            indexAtIntervals();
            return Duration.ZERO;
        }
        updateIndex();
        return POLL_INTERVAL;
    }

    private void indexAtIntervals() {
        if (System.nanoTime() - indexedAt > INDEX_INTERVAL.toNanos()) {
            updateIndex();
        }
    }

    private void updateIndex() {
        if (indexBehind) {
            index.indexVectors();
            indexBehind = false;
        }
        indexedAt = System.nanoTime();
    }

    /// Makes the vectors of the next changed pages and stores them together.
    ///
    /// @return false where there are none, or where the program stops
    boolean makeNext() {
        long reached = vectors.revision();
        if (reached > revisions.current()) {
            log.info("The archive is another one: its vectors are made again");
            vectors.clear();
            return true;
        }
        Changes changes = revisions.after(reached, BATCH_SIZE);
        if (changes.pages().isEmpty()) {
            return false;
        }
        Map<Long, ArticleVector> known = vectors.ofPages(changes.pages());
        List<ArticleVector> made = new ArrayList<>();
        for (ArchivedPage page : pages.pages(changes.pages())) {
            for (ArchivedArticle article : page.articles()) {
                if (!isRunning()) {
                    return false;
                }
                ArticleOpening opening = ArticleOpenings.of(article);
                ArticleVector vector = known.get(article.id());
                if (!opening.text().isBlank() && (vector == null || vector.hash() != opening.hash())) {
                    made.add(vector(article, opening));
                }
            }
        }
        vectors.advance(reached, changes.revision(), changes.pages(), made);
        indexBehind = true;
        return true;
    }

    private ArticleVector vector(ArchivedArticle article, ArticleOpening opening) {
        long start = System.nanoTime();
        String encoded = Base64.getEncoder().encodeToString(model.vector(opening.text()));
        rest(Duration.ofNanos((long) ((System.nanoTime() - start) * REST)));
        return new ArticleVector(article.id(), article.page().id(), opening.hash(), encoded);
    }
}
