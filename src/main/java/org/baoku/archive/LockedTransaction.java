package org.baoku.archive;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Runs work in a transaction that holds the [ArchiveLock] from its beginning to its end.
public final class LockedTransaction {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public LockedTransaction(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Runs the work. If it throws, everything is rolled back.
    public void run(Runnable work) {
        transactions.executeWithoutResult(_ -> {
            ArchiveLock.acquire(jdbc);
            work.run();
        });
    }

    /// Runs the work and returns its result, which must not be null. If it throws, everything is rolled back.
    public <T> T call(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            ArchiveLock.acquire(jdbc);
            return work.get();
        }));
    }
}
