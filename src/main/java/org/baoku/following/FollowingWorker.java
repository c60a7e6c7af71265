package org.baoku.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.following.OutgoingMessageRepository;
import org.baoku.index.IndexUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Evaluates saved searches and delivers messages in the background, each in a thread of its own, on the
/// leader.
@Component
@ConditionalOnWebApplication
final class FollowingWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FollowingWorker.class);
    private static final Duration KEPT = Duration.ofDays(90);

    /// How often is looked for what has become due without anything new.
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(10);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

    /// A step of the work; true where there may be more to do.
    @FunctionalInterface
    private interface Step {
        boolean run() throws InterruptedException;
    }

    private final ArchiveNode node;
    private final SavedSearchEvaluator evaluator;
    private final OutgoingMessageRepository messages;
    private final MessageDelivery delivery;
    private final FollowingProperties settings;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Instant composedAt = Instant.EPOCH;

    FollowingWorker(
            ArchiveNode node,
            SavedSearchEvaluator evaluator,
            OutgoingMessageRepository messages,
            MessageDelivery delivery,
            FollowingProperties settings,
            Clock clock) {
        this.node = node;
        this.evaluator = evaluator;
        this.messages = messages;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (settings.enabled() && !isRunning()) {
            stopped = new CountDownLatch(1);
            threads.add(Thread.ofPlatform().daemon().name("following").start(() -> repeat(this::evaluate)));
            threads.add(Thread.ofPlatform().daemon().name("delivery").start(() -> repeat(delivery::deliverNext)));
        }
    }

    @Override
    public synchronized void stop() {
        // Not interrupted: what is being evaluated or delivered is finished first.
        stopped.countDown();
        try {
            for (Thread thread : threads) {
                if (!thread.join(STOP_TIMEOUT)) {
                    log.warn("A message is still being delivered; it may be delivered again at the next start");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /// Evaluates what the index holds, and puts what is due into messages.
    private boolean evaluate() {
        boolean more = evaluator.evaluateNext();
        Instant now = clock.instant();
        if (!more && now.isBefore(composedAt.plus(BETWEEN_MESSAGES))) {
            return false;
        }
        messages.compose(new OutgoingMessageRepository.Due(
                now, lastDigest(now), now.minus(settings.pause()), now.minus(settings.earlierPause())));
        messages.deleteEndedBefore(now.minus(KEPT));
        composedAt = now;
        return more;
    }

    /// The last time at which a morning digest was due.
    private Instant lastDigest(Instant now) {
        ZonedDateTime today = now.atZone(settings.zone()).with(settings.digestTime());
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private void repeat(Step step) {
        try {
            while (isRunning()) {
                if (!succeeds(step) && stopped.await(settings.interval().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean succeeds(Step step) throws InterruptedException {
        try {
            return node.isLeader() && step.run();
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable; saved searches wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            if (DatabaseFailure.of(e) == DatabaseFailure.UNREACHABLE) {
                log.warn("The database is unreachable; saved searches wait");
            } else if (isRunning()) {
                log.error("Saved searches cannot be evaluated or delivered now", e);
            }
        }
        return false;
    }
}
