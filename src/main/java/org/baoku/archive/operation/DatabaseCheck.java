package org.baoku.archive.operation;

import java.util.List;
import java.util.Objects;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks the database over: whether it keeps what it is given, and whether what it holds is sound.
@Component
public final class DatabaseCheck {
    private final JdbcClient jdbc;

    DatabaseCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The server's version, and the schema's.
    public String versions() {
        String server = one("show server_version", String.class);
        return "PostgreSQL " + server + ", schema "
                + one(
                        "select max(version::int)::text from flyway_schema_history where success and version ~ '^\\d+$'",
                        String.class);
    }

    /// Settings of the server that may lose what was stored, as `fsync = off`.
    public List<String> unsafeSettings() {
        return ResultRows.of(jdbc.sql("""
                        select name || ' = ' || setting from pg_settings
                        where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
                        """).query(String.class));
    }

    /// Constraints that were never checked and indexes that are not whole.
    public List<String> unsoundParts() {
        return ResultRows.of(jdbc.sql("""
                        select 'constraint ' || conname from pg_constraint where not convalidated
                        union all
                        select 'index ' || indexrelid::regclass from pg_index where not indisvalid
                        """).query(String.class));
    }

    /// Files whose bytes are no longer what they were when they came.
    public List<String> damagedFiles() {
        return ResultRows.of(jdbc.sql("select path from source_file where sha256 <> sha256(bytes) order by path")
                .query(String.class));
    }

    /// Intakes that have not come to their end.
    public long unfinishedIntakes() {
        return one("select count(*) from intake where finished_at is null", Long.class);
    }

    /// The ids of all articles, in their order.
    public long[] articles() {
        return ResultRows.of(jdbc.sql("select id from article order by id").query(Long.class)).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private <T> T one(String question, Class<T> type) {
        @Nullable T answer = jdbc.sql(question).query(type).single();
        return Objects.requireNonNull(answer);
    }
}
