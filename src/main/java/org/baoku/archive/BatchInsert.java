package org.baoku.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Inserts many rows with one statement: the rows are passed as one JSON array, which PostgreSQL unpacks with
/// `json_to_recordset`.
public final class BatchInsert {
    private static final JsonMapper JSON = JsonMapper.shared();

    private BatchInsert() {}

    /// Inserts rows. Does nothing if there are none.
    ///
    /// @param statement an `insert … select … from json_to_recordset(:rows::json)`
    /// @param rows records whose components have the names that the statement reads
    public static void insert(JdbcClient jdbc, String statement, List<?> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(statement).param("rows", json(rows)).update();
        }
    }

    /// Rows as a value for the parameter `:rows`.
    public static String json(List<?> rows) {
        return JSON.writeValueAsString(rows);
    }

    /// Reserves ids for new rows of a table with an identity column `id`, in ascending order.
    public static List<Long> nextIds(JdbcClient jdbc, String table, int count) {
        if (count == 0) {
            return List.of();
        }
        return ResultRows.of(
                jdbc.sql("select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)")
                        .param("table", table)
                        .param("count", count)
                        .query(Long.class));
    }
}
