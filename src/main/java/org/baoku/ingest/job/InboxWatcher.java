package org.baoku.ingest.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.ingest.InboxProperties;
import org.baoku.ingest.file.PageFileFinder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Ingests what is copied into the inbox folder, if one is set: a thread that scans it periodically
/// ([InboxScanner]) while this node is the leader. [IngestStartup] starts it after the seed intake.
@Component
final class InboxWatcher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InboxWatcher.class);
    private static final Duration MAX_SCAN_INTERVAL = Duration.ofSeconds(2);

    private final ArchiveNode node;
    private final @Nullable Path inbox;
    private final @Nullable InboxScanner scanner;
    private final Duration scanInterval;
    private @Nullable Thread thread;

    InboxWatcher(
            ArchiveNode node,
            InboxProperties properties,
            IntakeService intakes,
            IntakeJobRepository jobs,
            PageFileFinder fileFinder,
            Clock clock) {
        this.node = node;
        inbox = properties.inbox();
        scanner = inbox == null
                ? null
                : new InboxScanner(
                        inbox, new CopyCompletionDetector(properties.inboxSettled(), clock), intakes, jobs, fileFinder);
        Duration third = properties.inboxSettled().dividedBy(3).plusMillis(1);
        scanInterval = third.compareTo(MAX_SCAN_INTERVAL) < 0 ? third : MAX_SCAN_INTERVAL;
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public synchronized void start() {
        InboxScanner scans = scanner;
        if (scans == null || inbox == null || thread != null) {
            return;
        }
        log.info("Watching the inbox {}", inbox.toAbsolutePath());
        thread = Thread.ofPlatform().daemon().name("inbox").start(() -> watch(scans));
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void watch(InboxScanner scans) {
        try {
            while (isRunning()) {
                if (node.isLeader()) {
                    scan(scans);
                }
                Thread.sleep(scanInterval);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void scan(InboxScanner scans) {
        try {
            scans.scan();
        } catch (IOException | UncheckedIOException e) {
            log.warn("The inbox {} cannot be read: {}", inbox, e.toString());
        } catch (RuntimeException e) {
            switch (DatabaseFailure.of(e)) {
                case UNREACHABLE -> log.warn("The database is unreachable; the inbox scan is repeated");
                case DISK_FULL ->
                    log.warn("The disk of the database is full; the inbox waits until there is room: {}", e.toString());
                case OTHER -> log.error("Inbox scan failed", e);
            }
        }
    }
}
