package org.baoku.archive.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores the counters of failed sign-ins, for all programs that serve the archive.
///
/// A counter is found by its key and locked while it changes, so that sign-ins at two programs are counted like
/// consecutive ones. At most 20,000 counters stay, the last changed ones; between two times when the others are
/// deleted, each program adds at most 500 times those of a sign-in.
@Component
public final class SignInCounterRepository {
    private static final int MAX_COUNTERS = 20_000;
    private static final int CHANGES_BETWEEN_DELETIONS = 500;

    /// A counter.
    ///
    /// @param blockedUntil until when no sign-in is accepted; a time in the past where none was delayed
    public record Counter(int failures, Instant blockedUntil) {}

    private record Row(String key, int failures, Instant blockedUntil) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final AtomicInteger changes = new AtomicInteger();

    public SignInCounterRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Changes counters together; whoever changes one of them meanwhile waits.
    ///
    /// @param keys SHA-256 hashes in hexadecimal
    /// @param forgotten counters that were last changed before are as new ones
    /// @param change makes the new counters of the present ones, by key; an empty map leaves all as they are
    /// @return the counters before the change, by key
    public Map<String, Counter> change(
            Collection<String> keys, Instant now, Instant forgotten, UnaryOperator<Map<String, Counter>> change) {
        if (changes.incrementAndGet() % CHANGES_BETWEEN_DELETIONS == 0) {
            removeOld(forgotten);
        }
        Map<String, Counter> before = new HashMap<>();
        transactions.executeWithoutResult(transaction -> {
            before.putAll(lock(keys, now, forgotten));
            SortedMap<String, Counter> after = new TreeMap<>(change.apply(Map.copyOf(before)));
            if (after.isEmpty()) {
                transaction.setRollbackOnly();
            }
            after.forEach((key, counter) -> store(key, counter, now));
        });
        return before;
    }

    /// Locks the counters in the order of their keys, so that no two programs wait for each other; those
    /// that do not exist are added.
    private Map<String, Counter> lock(Collection<String> keys, Instant now, Instant forgotten) {
        Map<String, Counter> counters = new HashMap<>();
        ResultRows.of(jdbc.sql("""
                        insert into sign_in_counter as counter (key, failures, last_at, blocked_until)
                        select key, 0, :now, :now from unnest(:keys::text[]) key order by key collate "C"
                        on conflict (key) do update set key = excluded.key
                        returning counter.key,
                                  case when counter.last_at > :forgotten then counter.failures else 0 end as failures,
                                  case when counter.last_at > :forgotten then counter.blocked_until else :now end
                                      as blocked_until
                        """)
                        .param("keys", keys.toArray(String[]::new))
                        .param("now", time(now))
                        .param("forgotten", time(forgotten))
                        .query(Row.class))
                .forEach(row -> counters.put(row.key(), new Counter(row.failures(), row.blockedUntil())));
        return counters;
    }

    private void store(String key, Counter counter, Instant now) {
        jdbc.sql("""
                        update sign_in_counter set failures = :failures, last_at = :now, blocked_until = :blocked
                        where key = :key
                        """)
                .param("failures", counter.failures())
                .param("now", time(now))
                .param("blocked", time(counter.blockedUntil()))
                .param("key", key)
                .update();
    }

    /// Deletes counters.
    public void remove(Collection<String> keys) {
        jdbc.sql("""
                        delete from sign_in_counter where key in (
                            select key from sign_in_counter where key = any(:keys) order by key for update)
                        """).param("keys", keys.toArray(String[]::new)).update();
    }

    /// Deletes the counters that were last changed before a time, and the oldest of too many. Those that are
    /// being changed stay.
    public void removeOld(Instant forgotten) {
        jdbc.sql("""
                        delete from sign_in_counter where key in (
                            select key from sign_in_counter
                            where last_at < greatest(:forgotten,
                                (select last_at from sign_in_counter order by last_at desc offset :newer limit 1))
                            for update skip locked)
                        """)
                .param("forgotten", time(forgotten))
                .param("newer", MAX_COUNTERS - 1)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
