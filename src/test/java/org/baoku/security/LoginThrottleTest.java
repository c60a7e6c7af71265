package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.baoku.TestDatabase;
import org.baoku.archive.account.SignInCounterRepository;
import org.baoku.security.LoginThrottle.Attempt;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Delays after failed sign-ins.
class LoginThrottleTest {
    private Instant now = Instant.parse("2021-03-05T08:00:00Z");
    private final DataSource database = TestDatabase.create().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final LoginThrottle throttle = throttle();

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

    @Test
    void attemptsAtTwoProgramsAreCountedTogetherAlsoAtTheSameTime() throws InterruptedException {
        List<LoginThrottle> programs = List.of(throttle, throttle());
        AtomicInteger accepted = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, 24)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    if (programs.get(n % 2)
                            .beginAttempt(new Attempt("admin", "10.0.0.1"))
                            .isZero()) {
                        accepted.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(accepted).hasValue(5);
    }

    @Test
    void countersAreBoundedAndForgotten() {
        jdbc.sql("""
                        insert into sign_in_counter (key, failures, last_at, blocked_until)
                        select lpad(n::text, 64, '0'), 1, :now - n * interval '1 millisecond', :now
                        from generate_series(1, 30000) n
                        """).param("now", now.atOffset(ZoneOffset.UTC)).update();
        for (int i = 0; i < 500; i++) {
            beginAttempt("admin", "10.0.0." + i);
        }
        assertThat(counters()).isLessThanOrEqualTo(20_000);

        now = now.plus(Duration.ofMinutes(61));
        throttle.removeForgotten();
        assertThat(counters()).isZero();
    }

    @Test
    void aDelayedAttemptLeavesNoCounter() {
        for (int i = 0; i < 20; i++) {
            beginAttempt("user" + i, "10.0.0.1");
        }
        int before = counters();

        assertThat(beginAttempt("another", "10.0.0.1")).isPositive();
        assertThat(counters()).isEqualTo(before);
    }

    private int counters() {
        return jdbc.sql("select count(*) from sign_in_counter")
                .query(Integer.class)
                .single();
    }

    /// The throttle of another program on the same database.
    private LoginThrottle throttle() {
        return new LoginThrottle(
                new SignInCounterRepository(jdbc, new TransactionTemplate(new JdbcTransactionManager(database))),
                () -> now);
    }

    private Duration beginAttempt(String name, String address) {
        return throttle.beginAttempt(new Attempt(name, address));
    }
}
