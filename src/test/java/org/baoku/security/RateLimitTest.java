package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// The rate limit as a function of time.
class RateLimitTest {
    private long now = Long.MAX_VALUE - 1000;

    @Test
    void aFullQuotaMayBeUsedAtOnceAndRefillsContinuously() {
        RateLimit limit = new RateLimit(60, () -> now);
        for (int i = 0; i < 60; i++) {
            assertThat(limit.acquire("a")).isZero();
        }
        assertThat(limit.acquire("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(limit.acquire("b")).as("another key").isZero();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(limit.acquire("a")).isZero();
        assertThat(limit.acquire("a")).isPositive();
        now += Duration.ofSeconds(60).toNanos();
        for (int i = 0; i < 60; i++) {
            assertThat(limit.acquire("a")).isZero();
        }
    }

    @Test
    void zeroMeansNoLimit() {
        RateLimit limit = new RateLimit(0, () -> now);
        for (int i = 0; i < 100_000; i++) {
            assertThat(limit.acquire("a")).isZero();
        }
    }

    @Property(tries = 200)
    void noMinuteHasMoreThanTwiceTheQuota(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 3_000) Integer> pausesInMillis,
            @ForAll @IntRange(min = 1, max = 50) int perMinute) {
        long[] clock = {0};
        RateLimit limit = new RateLimit(perMinute, () -> clock[0]);
        ArrayDeque<Long> lastMinute = new ArrayDeque<>();
        for (int pause : pausesInMillis) {
            clock[0] += Duration.ofMillis(pause).toNanos();
            if (limit.acquire("a").isZero()) {
                lastMinute.add(clock[0]);
            }
            while (!lastMinute.isEmpty()
                    && clock[0] - lastMinute.peek() >= Duration.ofMinutes(1).toNanos()) {
                lastMinute.poll();
            }
            assertThat(lastMinute.size()).isLessThanOrEqualTo(2 * perMinute);
        }
    }
}
