package org.baoku.ingest.editing;

import java.time.Duration;
import java.util.List;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.PersonChangedException;
import org.baoku.background.BackgroundThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Merges the officials that [SamePersonFinder] finds, in the background, once the archive has changed and no
/// intake waits or runs.
///
/// A merge is a correction like an editor's: it stands in the history, can be undone there, and is then not
/// made again.
@Component
@EnableConfigurationProperties(SamePersonProperties.class)
public final class SamePersonWorker implements SmartLifecycle {
    /// Who made these merges, in the history.
    static final String BY = "报库";

    private static final Logger log = LoggerFactory.getLogger(SamePersonWorker.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final ArchiveNode node;
    private final SamePersonFinder same;
    private final PersonEditor editor;
    private final RevisionLog revisions;
    private final IntakeQueue intakes;
    private final SamePersonProperties properties;
    private final BackgroundThread thread = new BackgroundThread("same-persons");

    SamePersonWorker(
            ArchiveNode node,
            SamePersonFinder same,
            PersonEditor editor,
            RevisionLog revisions,
            IntakeQueue intakes,
            SamePersonProperties properties) {
        this.node = node;
        this.same = same;
        this.editor = editor;
        this.revisions = revisions;
        this.intakes = intakes;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (properties.enabled()) {
            thread.start(this::work);
        }
    }

    /// Not started with the application context, but after the seed intake. From then on it is restarted
    /// with the context, which test frameworks pause.
    @Override
    public boolean isAutoStartup() {
        return thread.startedBefore();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    @Override
    public void stop() {
        if (!thread.stop(STOP_TIMEOUT)) {
            log.info("Officials that are the same person are still being merged");
        }
    }

    private void work() {
        long doneAt = -1;
        while (thread.isRunning()) {
            try {
                long revision = revisions.current();
                if (node.isLeader() && revision != doneAt && !intakes.isBusy()) {
                    merge(BY);
                    doneAt = revision;
                    thread.rest(properties.interval());
                } else {
                    thread.rest(POLL_INTERVAL);
                }
            } catch (PersonChangedException e) {
                // An editor decided about one of them meanwhile: they are looked for again.
                thread.rest(POLL_INTERVAL);
            } catch (RuntimeException e) {
                if (DatabaseFailure.of(e) == DatabaseFailure.UNREACHABLE) {
                    log.warn("The database is unreachable; officials that are the same person are merged later");
                } else {
                    log.error("Officials that are the same person cannot be merged now", e);
                }
                thread.rest(properties.interval());
            }
        }
    }

    /// Merges those that are found now.
    ///
    /// @param by who asks for it
    /// @return how many were merged
    public int merge(String by) {
        List<OfficialCorrection> merges = same.find();
        editor.correctAll(merges, by, "同名、同职务、同一时期");
        if (!merges.isEmpty()) {
            log.info("{} officials were merged with the same person under another form of the name", merges.size());
        }
        return merges.size();
    }
}
