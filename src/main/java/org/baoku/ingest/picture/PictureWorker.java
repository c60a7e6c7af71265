package org.baoku.ingest.picture;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.file.PagePicture;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PagePictureRepository.MissingPicture;
import org.baoku.archive.file.PictureSize;
import org.baoku.archive.page.RevisionLog;
import org.baoku.background.BackgroundJob;
import org.baoku.ingest.picture.PictureException.Reason;
import org.baoku.layout.pdf.PdfException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the missing pictures of pages in the background: one thread of low priority, which rests after
/// each page. A page that cannot be painted is recorded and left out.
///
/// What is missing is asked only after the archive has changed, because the question costs time in a large
/// archive.
@Component
public final class PictureWorker extends BackgroundJob {
    private static final Logger log = LoggerFactory.getLogger(PictureWorker.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);
    private static final int BATCH = 20;

    /// The rest after each page, as a share of the time that it took: at most two thirds of a core are used.
    private static final double REST = 0.5;

    private final ArchiveNode node;
    private final PagePictureRepository pictures;
    private final PageRenderer renderer;
    private final RevisionLog revisions;
    /// The archive's revision at which nothing was missing; -1 to ask again.
    private volatile long doneAt = -1;

    PictureWorker(
            ArchiveNode node,
            PagePictureRepository pictures,
            PageRenderer renderer,
            RevisionLog revisions,
            PictureProperties properties) {
        super("pictures", properties.enabled());
        this.node = node;
        this.pictures = pictures;
        this.renderer = renderer;
        this.revisions = revisions;
    }

    /// Deletes all pictures, also the failures; they are made again.
    public void makeAllAgain() {
        pictures.deleteAll();
        doneAt = -1;
        wakeUp();
    }

    @Override
    protected Duration step() {
        if (!node.isLeader()) {
            doneAt = -1;
            return POLL_INTERVAL;
        }
        long revision = revisions.current();
        if (revision != doneAt && makeMissing()) {
            return Duration.ZERO;
        }
        doneAt = revision;
        return POLL_INTERVAL;
    }

    /// Makes some of the missing pictures.
    ///
    /// @return false where none is missing
    private boolean makeMissing() {
        List<MissingPicture> missing = pictures.missing(BATCH);
        for (MissingPicture page : missing) {
            if (!isRunning()) {
                break;
            }
            long start = System.nanoTime();
            make(page);
            rest(Duration.ofNanos((long) ((System.nanoTime() - start) * REST)));
        }
        return !missing.isEmpty();
    }

    private void make(MissingPicture page) {
        try {
            Map<PictureSize, PagePicture> made = renderer.render(page.largeFile(), page.filePage());
            if (made.isEmpty()) {
                pictures.addNone(page.sourceFile(), page.filePage());
            } else {
                pictures.add(page.sourceFile(), page.filePage(), made);
            }
        } catch (PdfException | IOException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // A file decides how deep its parts are nested and how large its pictures are: one that is too
            // much for this machine must not end the job. While the program stops, anything may fail.
            if (!isRunning()) {
                return;
            }
            log.warn("No picture of page {} of {} can be made", page.filePage(), page.path(), e);
            recordFailure(page, e);
        }
    }

    private void recordFailure(MissingPicture page, Throwable failure) {
        String code = switch (failure) {
            case PictureException e -> e.reason().code();
            case PdfException e ->
                "pdf-" + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case IOException _ -> Reason.BROKEN.code();
            default -> Reason.TOO_MUCH.code();
        };
        List<String> values = failure instanceof PictureException e ? e.values() : List.of();
        pictures.addFailure(page.sourceFile(), page.filePage(), code, values);
    }
}
