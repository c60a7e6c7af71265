package org.baoku.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Keeps everybody to so many requests a minute.
///
/// For each address only the moment is kept at which its quota is whole again; each request moves that on by its
/// share of a minute, and one that would move it further than a minute ahead must wait.
final class RateLimit {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int TIDY_ABOVE = 10_000;

    private final long share;
    private final LongSupplier nanoTime;
    private final Map<String, Long> wholeAgain = new ConcurrentHashMap<>();

    /// @param perMinute 0 for no limit
    RateLimit(int perMinute, LongSupplier nanoTime) {
        this.share = perMinute == 0 ? 0 : MINUTE / perMinute;
        this.nanoTime = nanoTime;
    }

    /// Counts a request.
    ///
    /// @return how long it has to wait; zero where it may go on
    Duration step(String address) {
        if (share == 0) {
            return Duration.ZERO;
        }
        long now = nanoTime.getAsLong();
        if (wholeAgain.size() > TIDY_ABOVE) {
            wholeAgain.values().removeIf(moment -> moment - now <= 0);
        }
        long[] wait = {0};
        wholeAgain.compute(address, (_, moment) -> {
            long from = moment == null || moment - now < 0 ? now : moment;
            wait[0] = from + share - now - MINUTE;
            return wait[0] > 0 ? from : from + share;
        });
        return Duration.ofNanos(Math.max(0, wait[0]));
    }
}
