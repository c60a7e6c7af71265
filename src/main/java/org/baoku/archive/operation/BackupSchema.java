package org.baoku.archive.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoku.archive.operation.BackupManifest.Table;
import org.postgresql.PGConnection;

/// The tables, sequences and migrations of a database as its catalog lists them, and the statements on them
/// that a backup and a restore need.
final class BackupSchema {
    private static final String TABLES = """
            select c.relname, array_agg(a.attname::text order by a.attnum)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and c.relname not in ('flyway_schema_history', 'page_picture', 'page_picture_failure', 'page_sketch',
                                    'signature_band', 'vector_state', 'article_vector',
                                    'page_summary', 'label_summary', 'issue_summary', 'official_article',
                                    'official_summary', 'office_summary', 'reporter_article', 'reporter_summary',
                                    'account_session', 'sign_in_counter')
            group by c.relname order by c.relname
            """;

    private static final String SEQUENCES = """
            select sequencename, last_value from pg_sequences
            where schemaname = current_schema() and last_value is not null order by sequencename
            """;

    private static final String MIGRATIONS = """
            select version || ':' || coalesce(checksum, 0) from flyway_schema_history
            where success and version is not null order by version
            """;

    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
            """;

    private static final String REFRESH_VIEWS = """
            select format('refresh materialized view %I', matviewname) from pg_matviews
            where schemaname = current_schema()
            """;

    /// Which articles are alike. Earlier backups do not have these tables; then it is computed again.
    private static final Set<String> LIKENESS = Set.of("article_likeness", "article_signature", "similarity_state");

    /// A table that is sorted once costs half of one that is kept sorted row by row.
    private static final List<String> REBUILD_BANDS = List.of(
            "truncate signature_band",
            "alter table signature_band drop constraint signature_band_pkey",
            "insert into signature_band (band, article_id) select unnest(bands), article_id from article_signature",
            "alter table signature_band add constraint signature_band_pkey primary key (band, article_id)");

    private static final String ANALYZE = """
            select 'analyze ' || string_agg(oid::regclass::text, ', ') from pg_class
            where relkind = 'r' and relnamespace = current_schema()::regnamespace
            """;

    private final Connection connection;

    BackupSchema(Connection connection) {
        this.connection = connection;
    }

    /// The columns of every table, without generated columns, without Flyway's own table, and without what
    /// is made again: the pictures and sketches of pages from the files; the summaries and the vectors from the
    /// articles; their passages from the signatures. Who is signed in, or has to wait for it, is not kept either.
    Map<String, List<String>> tables() throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.put(rows.getString(1), Arrays.asList((String[])
                        rows.getArray(2).getArray()));
            }
        }
        return tables;
    }

    /// Whether these are the tables of this database, as [#tables] lists them or as earlier backups do.
    boolean hasSameTables(List<Table> tables) throws SQLException {
        Map<String, List<String>> given = tables.stream().collect(Collectors.toMap(Table::name, Table::columns));
        Map<String, List<String>> own = tables();
        if (Collections.disjoint(given.keySet(), LIKENESS)) {
            own.keySet().removeAll(LIKENESS);
        }
        return given.equals(own);
    }

    /// The last value of every sequence that was used.
    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /// The migrations that were run, in their order, each as `version:checksum`.
    List<String> migrations() throws SQLException {
        return strings(MIGRATIONS);
    }

    /// Writes the rows of a table in the text format of COPY.
    ///
    /// @return how many rows
    long copyOut(Table table, OutputStream rows) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + withColumns(table) + " to stdout", rows);
    }

    /// Adds rows to a table, without running its triggers.
    ///
    /// @return how many rows
    long copyIn(Table table, InputStream rows) throws SQLException, IOException {
        execute(List.of("alter table " + quoted(table.name()) + " disable trigger user"));
        long count = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + withColumns(table) + " from stdin", rows);
        execute(List.of("alter table " + quoted(table.name()) + " enable trigger user"));
        return count;
    }

    /// Deletes all rows of these tables.
    void truncate(List<Table> tables) throws SQLException {
        execute(List.of(
                "truncate " + tables.stream().map(table -> quoted(table.name())).collect(Collectors.joining(", "))));
    }

    /// Drops all foreign keys.
    ///
    /// @return the statements that add them again
    List<String> dropForeignKeys() throws SQLException {
        List<String> drop = new ArrayList<>();
        List<String> add = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet keys = statement.executeQuery(FOREIGN_KEYS)) {
            while (keys.next()) {
                drop.add(keys.getString(1));
                add.add(keys.getString(2));
            }
        }
        execute(drop);
        return add;
    }

    void setSequences(Map<String, Long> lastValues) throws SQLException {
        execute(lastValues.entrySet().stream()
                .map(sequence -> "select setval('" + quoted(sequence.getKey()).replace("'", "''") + "', "
                        + sequence.getValue() + ")")
                .toList());
    }

    /// Gives this transaction more memory for sorting and grouping all rows than a request has.
    void allowMemory() throws SQLException {
        execute(List.of("set local work_mem = '64MB'", "set local maintenance_work_mem = '256MB'"));
    }

    /// Makes what follows from the restored tables. The planner learns of all rows at once: without that, the index
    /// would be built from them by plans for empty tables.
    void rebuildDerived() throws SQLException {
        execute(strings(REFRESH_VIEWS));
        execute(List.of("select rebuild_summaries()"));
        execute(REBUILD_BANDS);
        execute(strings(ANALYZE));
    }

    /// Whether the archive has no page, no file and no account.
    boolean isEmpty() throws SQLException {
        return strings("""
                        select case when exists (select 1 from page) or exists (select 1 from source_file)
                                      or exists (select 1 from account) then 'full' else 'empty' end
                        """).contains("empty");
    }

    void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> strings(String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static String withColumns(Table table) {
        return quoted(table.name())
                + table.columns().stream().map(BackupSchema::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
