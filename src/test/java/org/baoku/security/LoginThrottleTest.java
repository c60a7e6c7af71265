package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.baoku.security.LoginThrottle.Attempt;
import org.junit.jupiter.api.Test;

/// Delays after failed sign-ins.
class LoginThrottleTest {
    private Instant now = Instant.parse("2021-03-05T08:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(new InstantSource() {
        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void theDelayDoublesUpToFifteenMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(beginAttempt("admin", "10.0.0.1")).isZero();
        }
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            assertThat(beginAttempt("admin", "10.0.0.1")).isEqualTo(Duration.ofMinutes(minutes));
            now = now.plus(Duration.ofMinutes(minutes));
            assertThat(beginAttempt("Admin ", "10.0.0.1")).isZero();
        }
    }

    @Test
    void aSuccessOrAnHourResetsTheCounter() {
        for (int i = 0; i < 4; i++) {
            beginAttempt("admin", "10.0.0.1");
        }
        throttle.recordSuccess(new Attempt("admin", "10.0.0.1"));
        for (int i = 0; i < 5; i++) {
            assertThat(beginAttempt("admin", "10.0.0.1")).isZero();
        }
        now = now.plus(Duration.ofMinutes(62));
        for (int i = 0; i < 5; i++) {
            assertThat(beginAttempt("admin", "10.0.0.1")).isZero();
        }
    }

    @Test
    void anAddressThatTriesManyNamesIsDelayed() {
        for (int i = 0; i < 20; i++) {
            assertThat(beginAttempt("user" + i, "10.0.0.1")).isZero();
        }
        assertThat(beginAttempt("admin", "10.0.0.1")).isPositive();
        assertThat(beginAttempt("admin", "10.0.0.2")).isZero();
    }

    @Test
    void anAttackFromManyAddressesDelaysANameByAtMostAMinute() {
        for (int i = 0; i < 200; i++) {
            beginAttempt("admin", "10.0.0." + i);
        }
        assertThat(beginAttempt("admin", "10.1.1.1")).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(beginAttempt("admin", "10.1.1.1")).isZero();
    }

    @Test
    void othersFailuresDoNotDelayAKnownDevice() {
        for (int i = 0; i < 200; i++) {
            beginAttempt("admin", "10.0.0." + i % 20);
        }
        Attempt known = new Attempt("admin", "10.0.0.1", "a cookie", false);

        assertThat(throttle.beginAttempt(known)).isZero();
        assertThat(throttle.beginAttempt(new Attempt("admin", "127.0.0.1", null, true)))
                .isZero();
        for (int i = 0; i < 5; i++) {
            throttle.beginAttempt(known);
        }
        assertThat(throttle.beginAttempt(known)).as("its own failures").isPositive();
    }

    @Test
    void longNamesAreNotKept() {
        assertThat(beginAttempt("x".repeat(5_000_000), "10.0.0.1")).isZero();
    }

    private Duration beginAttempt(String name, String address) {
        return throttle.beginAttempt(new Attempt(name, address));
    }
}
