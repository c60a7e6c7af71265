package org.baoku.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/// The rows of an answer, none of which is null; and one answer that several ask for.
public final class ResultRows {
    private ResultRows() {}

    public static <T> List<T> of(MappedQuerySpec<? extends @Nullable T> query) {
        List<? extends @Nullable T> rows = query.list();
        return rows.stream().<T>map(Objects::requireNonNull).toList();
    }

    /// The moment that a column holds; null where it holds none.
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
