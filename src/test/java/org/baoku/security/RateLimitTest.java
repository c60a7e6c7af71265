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

/// How fast anybody may ask.
class RateLimitTest {
    private long now = Long.MAX_VALUE - 1000;

    @Test
    void aMinutesShareMayComeAtOnceAndThenOneByOne() {
        RateLimit pace = new RateLimit(60, () -> now);
        for (int i = 0; i < 60; i++) {
            assertThat(pace.step("a")).isZero();
        }
        assertThat(pace.step("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.step("b")).as("another address").isZero();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(pace.step("a")).isZero();
        assertThat(pace.step("a")).isPositive();
        now += Duration.ofSeconds(60).toNanos();
        for (int i = 0; i < 60; i++) {
            assertThat(pace.step("a")).isZero();
        }
    }

    @Test
    void noLimitIsNoLimit() {
        RateLimit pace = new RateLimit(0, () -> now);
        for (int i = 0; i < 100_000; i++) {
            assertThat(pace.step("a")).isZero();
        }
    }

    @Property(tries = 200)
    void nobodyGetsMoreThanTwiceTheShareInAnyMinute(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 3_000) Integer> pausesInMillis,
            @ForAll @IntRange(min = 1, max = 50) int perMinute) {
        long[] clock = {0};
        RateLimit pace = new RateLimit(perMinute, () -> clock[0]);
        ArrayDeque<Long> lastMinute = new ArrayDeque<>();
        for (int pause : pausesInMillis) {
            clock[0] += Duration.ofMillis(pause).toNanos();
            if (pace.step("a").isZero()) {
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
