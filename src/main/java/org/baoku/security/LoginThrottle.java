package org.baoku.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Delays further sign-ins after failed ones.
///
/// A name may be tried five times from one address; each further failure doubles the delay, from one minute up to a
/// quarter of an hour. The same applies, after more attempts, to an address over all names, and to a name over all
/// addresses; the last delay is at most one minute, so that an attacker cannot lock a user out for longer. Failures
/// are forgotten after an hour without one.
final class LoginThrottle {
    private static final int MAX_COUNTERS = 20_000;
    private static final Duration FORGET_AFTER = Duration.ofHours(1);
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration MAX_DELAY = Duration.ofMinutes(15);

    /// How many attempts a key has before it is delayed, and its longest delay.
    private record Limit(String key, int freeAttempts, Duration maxDelay) {}

    private record Counter(int failures, Instant last, Instant blockedUntil) {}

    private final InstantSource clock;
    private final Map<String, Counter> counters = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counter> eldest) {
            return size() > MAX_COUNTERS;
        }
    };

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /// Registers a sign-in attempt as failed until [#recordSuccess] is called for it, so that concurrent attempts
    /// are limited like consecutive ones. A delayed attempt is not counted.
    ///
    /// @return the remaining delay; zero if the attempt may proceed
    synchronized Duration beginAttempt(String name, String address) {
        Instant now = clock.instant();
        Instant blockedUntil = now;
        for (Limit limit : limits(name, address)) {
            Counter counter = counters.get(limit.key());
            if (counter != null && counter.blockedUntil().isAfter(blockedUntil)) {
                blockedUntil = counter.blockedUntil();
            }
        }
        if (blockedUntil.isAfter(now)) {
            return Duration.between(now, blockedUntil);
        }
        for (Limit limit : limits(name, address)) {
            counters.compute(limit.key(), (_, counter) -> withFailure(counter, limit, now));
        }
        return Duration.ZERO;
    }

    /// Resets the counters after a successful sign-in.
    synchronized void recordSuccess(String name, String address) {
        limits(name, address).forEach(limit -> counters.remove(limit.key()));
    }

    private static Counter withFailure(@Nullable Counter before, Limit limit, Instant now) {
        int failures = before == null || before.last().plus(FORGET_AFTER).isBefore(now) ? 1 : before.failures() + 1;
        if (failures < limit.freeAttempts()) {
            return new Counter(failures, now, now);
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - limit.freeAttempts(), 10));
        return new Counter(failures, now, now.plus(delay.compareTo(limit.maxDelay()) < 0 ? delay : limit.maxDelay()));
    }

    private static List<Limit> limits(String name, String address) {
        String user = name.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Limit("both " + address + " " + user, 5, MAX_DELAY),
                new Limit("address " + address, 20, MAX_DELAY),
                new Limit("name " + user, 50, FIRST_DELAY));
    }
}
