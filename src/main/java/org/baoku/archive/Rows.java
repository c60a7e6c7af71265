package org.baoku.archive;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/// The rows of an answer, none of which is null.
final class Rows {
    private Rows() {}

    static <T> List<T> of(MappedQuerySpec<? extends @Nullable T> query) {
        List<? extends @Nullable T> rows = query.list();
        return rows.stream().<T>map(Objects::requireNonNull).toList();
    }
}
