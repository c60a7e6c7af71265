package org.baoku.archive.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// How fast a server that has ended is started again: quickly for a few times, then slowly for as long as it
/// takes, since what keeps it from running may go away, as a full disk does.
final class RestartPace {
    private static final int QUICK_TRIES = 5;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofSeconds(30);

    private final Deque<Instant> tries = new ArrayDeque<>();

    /// How long to wait before the next try, which is counted.
    Duration pause(Instant now) {
        tries.removeIf(earlier -> earlier.isBefore(now.minus(PERIOD)));
        tries.add(now);
        if (tries.size() == 1) {
            return Duration.ZERO;
        }
        return tries.size() <= QUICK_TRIES ? QUICK : SLOW;
    }

    /// Whether the last try was the first of the slow ones.
    boolean hasBecomeSlow() {
        return tries.size() == QUICK_TRIES + 1;
    }
}
