package org.baoku.archive.operation;

import java.util.List;
import java.util.Objects;
import org.baoku.archive.LockedTransaction;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Checks the durability settings of the database and the integrity of its contents.
@Component
public final class DatabaseCheck {
    private final JdbcClient jdbc;
    private final LockedTransaction transaction;

    DatabaseCheck(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
    }

    /// The versions of the server and of the schema: `PostgreSQL 18.1, schema 12`.
    public String versions() {
        String server = single("show server_version", String.class);
        return "PostgreSQL " + server + ", schema "
                + single(
                        "select max(version::int)::text from flyway_schema_history where success and version ~ '^\\d+$'",
                        String.class);
    }

    /// Settings of the server by which a crash may lose committed data, as `fsync = off`.
    public List<String> unsafeSettings() {
        return ResultRows.of(jdbc.sql("""
                        select name || ' = ' || setting from pg_settings
                        where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
                        """).query(String.class));
    }

    /// Constraints that were never validated and indexes that are invalid.
    public List<String> invalidObjects() {
        return ResultRows.of(jdbc.sql("""
                        select 'constraint ' || conname from pg_constraint where not convalidated
                        union all
                        select 'index ' || indexrelid::regclass from pg_index where not indisvalid
                        """).query(String.class));
    }

    /// The summaries that differ from what they count, with the number of wrong rows: `issue_summary (2)`.
    public List<String> wrongSummaries() {
        return ResultRows.of(
                jdbc.sql("select summary || ' (' || rows || ')' from wrong_summary where rows > 0 order by summary")
                        .query(String.class));
    }

    /// Counts all summaries anew.
    public void rebuildSummaries() {
        transaction.run(
                () -> jdbc.sql("select rebuild_summaries()").query(Object.class).optional());
    }

    /// How many intakes are queued or running.
    public long unfinishedIntakes() {
        return single("select count(*) from intake where finished_at is null", Long.class);
    }

    /// The ids of all articles, in ascending order.
    public long[] articleIds() {
        return ResultRows.of(jdbc.sql("select id from article order by id").query(Long.class)).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private <T> T single(String query, Class<T> type) {
        @Nullable T value = jdbc.sql(query).query(type).single();
        return Objects.requireNonNull(value);
    }
}
