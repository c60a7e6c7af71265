package org.baoku.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Limits the requests per minute of each key, with the generic cell rate algorithm (GCRA).
///
/// For each key only the time is stored at which its quota is full again. A request moves that time on by one
/// request's share of a minute, and is refused if it would move it more than a minute ahead.
final class RateLimit {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /// Keys with a full quota are removed when there are more than this.
    private static final int CLEAN_UP_ABOVE = 10_000;

    private final long interval;
    private final LongSupplier nanoTime;
    private final Map<String, Long> fullAgainAt = new ConcurrentHashMap<>();

    /// @param perMinute 0 for no limit
    RateLimit(int perMinute, LongSupplier nanoTime) {
        this.interval = perMinute == 0 ? 0 : MINUTE / perMinute;
        this.nanoTime = nanoTime;
    }

    /// Counts a request against the quota of its key, unless the quota is exhausted.
    ///
    /// @return how long to wait before the next request; zero if this one is allowed
    Duration acquire(String key) {
        if (interval == 0) {
            return Duration.ZERO;
        }
        long now = nanoTime.getAsLong();
        if (fullAgainAt.size() > CLEAN_UP_ABOVE) {
            fullAgainAt.values().removeIf(time -> time - now <= 0);
        }
        long[] wait = {0};
        fullAgainAt.compute(key, (_, time) -> {
            long from = time == null || time - now < 0 ? now : time;
            wait[0] = from + interval - now - MINUTE;
            return wait[0] > 0 ? from : from + interval;
        });
        return Duration.ofNanos(Math.max(0, wait[0]));
    }
}
