package org.baoku.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/// Reads query results as non-null values.
public final class ResultRows {
    private ResultRows() {}

    /// The rows of a query as an unmodifiable list.
    ///
    /// @throws NullPointerException where a row is null
    public static <T> List<T> of(MappedQuerySpec<? extends @Nullable T> query) {
        List<? extends @Nullable T> rows = query.list();
        return rows.stream().<T>map(Objects::requireNonNull).toList();
    }

    /// The instant of a `timestamptz` column; null where the column is null.
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
