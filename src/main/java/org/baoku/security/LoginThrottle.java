package org.baoku.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Delays further sign-ins after failed ones.
///
/// A name may be tried five times from one address; each further failure doubles the delay, from one minute up to a
/// quarter of an hour. The same applies, after more attempts, to an address over all names, and to a name over all
/// addresses; the last delay is at most one minute. A device from which the user signed in before has a count of its
/// own, so that nobody else can lock the user out there; the loopback address is exempt from the delay of a name.
/// Failures are forgotten after an hour without one.
///
/// At most 20,000 counters are kept, each with a key of at most 200 characters: some 10 MB.
final class LoginThrottle {
    private static final int MAX_COUNTERS = 20_000;
    private static final int MAX_KEY_PART = 90;
    private static final Duration FORGET_AFTER = Duration.ofHours(1);
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration MAX_DELAY = Duration.ofMinutes(15);

    /// A sign-in attempt.
    ///
    /// @param device the cookie of a device that is known for this name; null for any other device
    /// @param loopback whether it comes from the machine itself
    record Attempt(String name, String address, @Nullable String device, boolean loopback) {
        /// An attempt from an unknown device elsewhere.
        Attempt(String name, String address) {
            this(name, address, null, false);
        }
    }

    /// How many attempts a key has before it is delayed, and its longest delay.
    private record Limit(String key, int freeAttempts, Duration maxDelay) {}

    private record Counter(int failures, Instant last, Instant blockedUntil) {}

    private final InstantSource clock;
    private final Cache<String, Counter> counters;

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
        counters = Caffeine.newBuilder()
                .maximumSize(MAX_COUNTERS)
                .expireAfterWrite(FORGET_AFTER)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /// Registers a sign-in attempt as failed until [#recordSuccess] is called for it, so that concurrent attempts
    /// are limited like consecutive ones. A delayed attempt is not counted.
    ///
    /// @return the remaining delay; zero if the attempt may proceed
    synchronized Duration beginAttempt(Attempt attempt) {
        Instant now = clock.instant();
        Instant blockedUntil = now;
        for (Limit limit : limits(attempt)) {
            Counter counter = counters.getIfPresent(limit.key());
            if (counter != null && counter.blockedUntil().isAfter(blockedUntil)) {
                blockedUntil = counter.blockedUntil();
            }
        }
        if (blockedUntil.isAfter(now)) {
            return Duration.between(now, blockedUntil);
        }
        for (Limit limit : limits(attempt)) {
            counters.asMap().compute(limit.key(), (_, counter) -> withFailure(counter, limit, now));
        }
        return Duration.ZERO;
    }

    /// Resets the counters after a successful sign-in.
    synchronized void recordSuccess(Attempt attempt) {
        counters.invalidateAll(limits(attempt).stream().map(Limit::key).toList());
    }

    private static Counter withFailure(@Nullable Counter before, Limit limit, Instant now) {
        int failures = before == null ? 1 : before.failures() + 1;
        if (failures < limit.freeAttempts()) {
            return new Counter(failures, now, now);
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - limit.freeAttempts(), 10));
        return new Counter(failures, now, now.plus(delay.compareTo(limit.maxDelay()) < 0 ? delay : limit.maxDelay()));
    }

    private static List<Limit> limits(Attempt attempt) {
        String user = shortened(attempt.name().strip().toLowerCase(Locale.ROOT));
        String address = shortened(attempt.address());
        if (attempt.device() != null) {
            String device = shortened(Objects.requireNonNull(attempt.device()));
            return List.of(new Limit("device " + device + " " + user, 5, MAX_DELAY));
        }
        Limit both = new Limit("both " + address + " " + user, 5, MAX_DELAY);
        Limit ofAddress = new Limit("address " + address, 20, MAX_DELAY);
        return attempt.loopback()
                ? List.of(both, ofAddress)
                : List.of(both, ofAddress, new Limit("name " + user, 50, FIRST_DELAY));
    }

    private static String shortened(String part) {
        return part.length() <= MAX_KEY_PART ? part : part.substring(0, MAX_KEY_PART);
    }
}
