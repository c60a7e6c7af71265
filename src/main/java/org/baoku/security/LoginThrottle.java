package org.baoku.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts the sign-ins that failed, and says how long the next has to wait.
///
/// A name from one address may be tried five times; every further failure doubles the wait, from a minute to a
/// quarter of an hour. The same holds, after more tries, for an address whatever the names, and for a name whatever
/// the addresses: the last lets nobody be kept out for longer than a minute by somebody else's tries. An hour without
/// a failure is forgiven.
final class LoginThrottle {
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /// How often something may fail before it has to wait, and how long at most.
    private record Bound(String key, int free, Duration longest) {}

    private record Tally(int failures, Instant last, Instant waitUntil) {}

    private final InstantSource clock;
    private final Map<String, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /// Asks whether a sign-in may be tried now, and counts it as failed until it is known to have succeeded: so a
    /// crowd of tries at the same moment gets no further than one after the other.
    ///
    /// @return how long to wait; zero where it may be tried
    synchronized Duration begin(String name, String address) {
        Instant now = clock.instant();
        Instant wait = now;
        for (Bound bound : bounds(name, address)) {
            Tally tally = tallies.get(bound.key());
            if (tally != null && tally.waitUntil().isAfter(wait)) {
                wait = tally.waitUntil();
            }
        }
        if (wait.isAfter(now)) {
            return Duration.between(now, wait);
        }
        for (Bound bound : bounds(name, address)) {
            tallies.compute(bound.key(), (_, tally) -> oneMore(tally, bound, now));
        }
        return Duration.ZERO;
    }

    /// Forgets what failed before: somebody has come in.
    synchronized void succeeded(String name, String address) {
        bounds(name, address).forEach(bound -> tallies.remove(bound.key()));
    }

    private static Tally oneMore(@Nullable Tally before, Bound bound, Instant now) {
        int failures = before == null || before.last().plus(FORGIVEN_AFTER).isBefore(now) ? 1 : before.failures() + 1;
        if (failures < bound.free()) {
            return new Tally(failures, now, now);
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - bound.free(), 10));
        return new Tally(failures, now, now.plus(wait.compareTo(bound.longest()) < 0 ? wait : bound.longest()));
    }

    private static List<Bound> bounds(String name, String address) {
        String who = name.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Bound("both " + address + " " + who, 5, LONGEST_WAIT),
                new Bound("address " + address, 20, LONGEST_WAIT),
                new Bound("name " + who, 50, FIRST_WAIT));
    }
}
