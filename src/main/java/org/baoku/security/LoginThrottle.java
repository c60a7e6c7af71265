package org.baoku.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.archive.Sha256;
import org.baoku.archive.account.SignInCounterRepository;
import org.baoku.archive.account.SignInCounterRepository.Counter;
import org.jspecify.annotations.Nullable;

/// Delays further sign-ins after failed ones.
///
/// A name may be tried five times from one address; each further failure doubles the delay, from one minute
/// up to a quarter of an hour. The same applies, after more attempts, to an address over all names, and to a
/// name over all addresses; the last delay is at most one minute. A device from which the user signed in
/// before has a count of its own, so that nobody else can lock the user out there; the loopback address is
/// exempt from the delay of a name. Failures are forgotten after an hour without one.
///
/// The counters are in PostgreSQL, so that attempts at several programs that serve one archive are counted
/// together. An attempt changes at most three rows, found by keys of 64 characters; some 20,000 rows are
/// kept, 10 MB with their indexes.
final class LoginThrottle {
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

    private final SignInCounterRepository counters;
    private final InstantSource clock;

    LoginThrottle(SignInCounterRepository counters, InstantSource clock) {
        this.counters = counters;
        this.clock = clock;
    }

    /// Registers a sign-in attempt as failed until [#recordSuccess] is called for it, so that concurrent
    /// attempts are limited like consecutive ones. A delayed attempt is not counted.
    ///
    /// @return the remaining delay; zero if the attempt may proceed
    Duration beginAttempt(Attempt attempt) {
        // Without the nanoseconds, which PostgreSQL rounds: a delay could remain of them.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Limit> limits = limits(attempt);
        return delay(
                counters.change(
                        keys(limits),
                        now,
                        now.minus(FORGET_AFTER),
                        before -> delay(before, now).isPositive() ? Map.of() : withFailure(before, limits, now)),
                now);
    }

    /// Resets the counters after a successful sign-in.
    void recordSuccess(Attempt attempt) {
        counters.remove(keys(limits(attempt)));
    }

    /// Deletes the counters that have no effect any more.
    void removeForgotten() {
        counters.removeOld(clock.instant().minus(FORGET_AFTER));
    }

    /// The longest remaining delay of these counters.
    private static Duration delay(Map<String, Counter> counters, Instant now) {
        Instant end = now;
        for (Counter counter : counters.values()) {
            end = counter.blockedUntil().isAfter(end) ? counter.blockedUntil() : end;
        }
        return Duration.between(now, end);
    }

    private static Map<String, Counter> withFailure(Map<String, Counter> before, List<Limit> limits, Instant now) {
        Map<String, Counter> after = new HashMap<>();
        for (Limit limit : limits) {
            Counter counter = before.get(limit.key());
            after.put(limit.key(), withFailure(counter == null ? 1 : counter.failures() + 1, limit, now));
        }
        return after;
    }

    private static Counter withFailure(int failures, Limit limit, Instant now) {
        if (failures < limit.freeAttempts()) {
            return new Counter(failures, now);
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - limit.freeAttempts(), 10));
        return new Counter(failures, now.plus(delay.compareTo(limit.maxDelay()) < 0 ? delay : limit.maxDelay()));
    }

    private static List<String> keys(List<Limit> limits) {
        return limits.stream().map(Limit::key).toList();
    }

    private static List<Limit> limits(Attempt attempt) {
        String user = attempt.name().strip().toLowerCase(Locale.ROOT);
        String address = attempt.address();
        if (attempt.device() != null) {
            return List.of(new Limit(key("device " + attempt.device() + " " + user), 5, MAX_DELAY));
        }
        Limit both = new Limit(key("both " + address + " " + user), 5, MAX_DELAY);
        Limit ofAddress = new Limit(key("address " + address), 20, MAX_DELAY);
        return attempt.loopback()
                ? List.of(both, ofAddress)
                : List.of(both, ofAddress, new Limit(key("name " + user), 50, FIRST_DELAY));
    }

    /// Bounded whatever was typed, and without what was typed.
    private static String key(String of) {
        return HexFormat.of().formatHex(Sha256.of(of));
    }
}
