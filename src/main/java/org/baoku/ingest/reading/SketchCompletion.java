package org.baoku.ingest.reading;

import java.util.List;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSketchRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Computes the sketches of the pages that have none: those of an archive that was restored, or written by
/// an earlier version of the program. Pages that are ingested get theirs at once.
@Component
public final class SketchCompletion implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SketchCompletion.class);
    private static final int BATCH_SIZE = 50;

    private final PageSketchRepository sketches;
    private final PageRepository pages;
    private volatile boolean stopped;

    SketchCompletion(PageSketchRepository sketches, PageRepository pages) {
        this.sketches = sketches;
        this.pages = pages;
    }

    /// Completes the sketches in the background. What a stop or a failure leaves undone is done at the next
    /// start.
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it: it only lets requests go first where it works
    public void start() {
        Thread.ofPlatform()
                .daemon()
                .name("sketches")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        complete();
                    } catch (DataAccessException e) {
                        if (!stopped) {
                            log.warn("Not all pages could be sketched; the next start goes on", e);
                        }
                    }
                });
    }

    /// Completes the sketches.
    public void complete() {
        long done = 0;
        List<Long> missing = sketches.missing(0, BATCH_SIZE);
        while (!missing.isEmpty() && !stopped) {
            for (long page : missing) {
                pages.source(page).ifPresent(source -> sketches.add(page, String.join("\n", source.lines())));
            }
            done += missing.size();
            missing = sketches.missing(missing.getLast(), BATCH_SIZE);
        }
        if (done > 0) {
            log.info("The texts of {} pages were sketched, to recognise pages that come again", done);
        }
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
