package org.baoku.ingest.editing;

import java.time.Duration;
import java.util.List;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.PersonChangedException;
import org.baoku.background.BackgroundJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Merges the officials that [SamePersonFinder] finds, in the background, once the archive has changed and no
/// intake waits or runs.
///
/// A merge is a correction like an editor's: it stands in the history, can be undone there, and is then not
/// made again.
@Component
@EnableConfigurationProperties(SamePersonProperties.class)
public final class SamePersonWorker extends BackgroundJob {
    /// Who made these merges, in the history.
    static final String BY = "报库";

    private static final Logger log = LoggerFactory.getLogger(SamePersonWorker.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);

    private final ArchiveNode node;
    private final SamePersonFinder same;
    private final PersonEditor editor;
    private final RevisionLog revisions;
    private final IntakeQueue intakes;
    private final SamePersonProperties properties;

    /// The archive's revision at which all were merged; -1 where none is known.
    private long doneAt = -1;

    SamePersonWorker(
            ArchiveNode node,
            SamePersonFinder same,
            PersonEditor editor,
            RevisionLog revisions,
            IntakeQueue intakes,
            SamePersonProperties properties) {
        super("same-persons", properties.enabled());
        this.node = node;
        this.same = same;
        this.editor = editor;
        this.revisions = revisions;
        this.intakes = intakes;
        this.properties = properties;
    }

    @Override
    protected Duration step() {
        if (!node.isLeader() || intakes.isBusy()) {
            return POLL_INTERVAL;
        }
        long revision = revisions.current();
        if (revision == doneAt) {
            return POLL_INTERVAL;
        }
        try {
            merge(BY);
            doneAt = revision;
            return properties.interval();
        } catch (PersonChangedException e) {
            // An editor decided about one of them meanwhile: they are looked for again.
            return POLL_INTERVAL;
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
