package org.baoku.archive.operation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.baoku.archive.operation.BackupManifest.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The whole archive in one file, and back: every table that the database has, in one snapshot.
///
/// Which tables there are is asked of the database, so that a new one is never forgotten. The index is not in the
/// file: it is built from the archive.
@Component
public final class Backup {
    /// What a backup held when it was written or restored.
    public record Contents(int tables, long rows) {}

    /// What came out of a backup.
    ///
    /// @param otherSettings settings that were different when the backup was made, as `name = value`
    public record Restored(Contents contents, List<String> otherSettings) {}

    private static final String TABLES = """
            select c.relname, array_agg(a.attname::text order by a.attnum)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and c.relname <> 'flyway_schema_history'
            group by c.relname order by c.relname
            """;

    private static final String SEQUENCES = """
            select sequencename, last_value from pg_sequences
            where schemaname = current_schema() and last_value is not null order by sequencename
            """;

    private static final String SCHEMA = """
            select version || ':' || coalesce(checksum, 0) from flyway_schema_history
            where success and version is not null order by version
            """;

    /// Statements that take the foreign keys away, and put them back.
    private static final String KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
            """;

    private final DataSource database;
    private final EffectiveSettings settings;

    Backup(DataSource database, EffectiveSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /// Writes the archive as it is now; it may go on changing meanwhile.
    ///
    /// @param file is not closed
    public Contents write(OutputStream file) throws IOException {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return write(connection, file);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("The database did not give everything: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private BackupManifest.Table table(Connection connection, String name, List<String> columns, ZipOutputStream zip)
            throws SQLException, IOException {
        Table unread = new Table(name, columns, 0, "");
        zip.putNextEntry(new ZipEntry(unread.entry()));
        MessageDigest digest = sha256();
        OutputStream rows = new DigestOutputStream(new NotClosed(zip), digest);
        long count = copies(connection).copyOut("copy " + named(unread) + " to stdout", rows);
        zip.closeEntry();
        return new Table(name, columns, count, HexFormat.of().formatHex(digest.digest()));
    }

    private Contents write(Connection connection, OutputStream file) throws SQLException, IOException {
        ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : tables(connection).entrySet()) {
            tables.add(table(connection, table.getKey(), table.getValue(), zip));
        }
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                Instant.now(),
                strings(connection, SCHEMA),
                tables,
                sequences(connection),
                settings.all());
        zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return new Contents(tables.size(), manifest.rows());
    }

    /// Fills the empty archive from a backup, all of it or nothing.
    ///
    /// @throws RestoreException where the archive is not empty, or the file is no whole backup of this version
    public Restored restore(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            BackupManifest manifest = manifest(zip, file);
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                connection.setAutoCommit(false);
                try {
                    fill(connection, zip, manifest);
                    connection.commit();
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
            return new Restored(
                    new Contents(manifest.tables().size(), manifest.rows()), settings.otherThan(manifest.settings()));
        } catch (ZipException e) {
            throw new RestoreException(
                    file + " is no whole backup: " + e.getMessage() + ". Take another copy of the file.", e);
        } catch (SQLException e) {
            throw new RestoreException(
                    "The database did not take what is in " + file + ": " + e.getMessage()
                            + ". Nothing was changed; take another copy of the file.",
                    e);
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new RestoreException(file + " is no whole backup: it has no " + BackupManifest.ENTRY
                    + ". Take another copy of the file.");
        }
        try (InputStream json = zip.getInputStream(entry)) {
            BackupManifest manifest = JsonMapper.shared().readValue(json, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new RestoreException(file + " is of form " + manifest.format()
                        + ". Restore it with the version of Baoku that wrote it.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new RestoreException(file + " is no backup: its manifest cannot be read.", e);
        }
    }

    private static void fill(Connection connection, ZipFile zip, BackupManifest manifest)
            throws SQLException, IOException {
        refuseOtherSchema(connection, manifest);
        refuseWhereNotEmpty(connection);
        List<String> dropKeys = new ArrayList<>();
        List<String> addKeys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet keys = statement.executeQuery(KEYS)) {
            while (keys.next()) {
                dropKeys.add(keys.getString(1));
                addKeys.add(keys.getString(2));
            }
        }
        run(connection, dropKeys);
        run(
                connection,
                List.of("truncate "
                        + manifest.tables().stream()
                                .map(table -> quoted(table.name()))
                                .collect(Collectors.joining(", "))));
        for (Table table : manifest.tables()) {
            run(connection, List.of("alter table " + quoted(table.name()) + " disable trigger user"));
            fill(connection, zip, table);
            run(connection, List.of("alter table " + quoted(table.name()) + " enable trigger user"));
        }
        run(connection, addKeys);
        run(
                connection,
                manifest.sequences().entrySet().stream()
                        .map(sequence -> "select setval('"
                                + quoted(sequence.getKey()).replace("'", "''") + "', " + sequence.getValue() + ")")
                        .toList());
        run(
                connection,
                strings(
                        connection,
                        "select format('refresh materialized view %I', matviewname) from pg_matviews"
                                + " where schemaname = current_schema()"));
    }

    private static void fill(Connection connection, ZipFile zip, Table table) throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new ZipException(table.entry() + " is missing");
        }
        MessageDigest digest = sha256();
        try (InputStream rows = new DigestInputStream(zip.getInputStream(entry), digest)) {
            long count = copies(connection).copyIn("copy " + named(table) + " from stdin", rows);
            if (count != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw new ZipException(table.entry() + " is not what was written");
            }
        }
    }

    private static void refuseOtherSchema(Connection connection, BackupManifest manifest) throws SQLException {
        List<String> schema = strings(connection, SCHEMA);
        Map<String, List<String>> tables = tables(connection);
        boolean sameTables = manifest.tables().stream()
                .collect(Collectors.toMap(Table::name, Table::columns))
                .equals(tables);
        if (!schema.equals(manifest.schema()) || !sameTables) {
            throw new RestoreException("The backup is of another version of Baoku: its last migration is "
                    + manifest.schema().getLast() + ", and this program's is " + schema.getLast()
                    + ". Restore it with the version that wrote it, then start the newer one on it.");
        }
    }

    private static void refuseWhereNotEmpty(Connection connection) throws SQLException {
        boolean empty = strings(connection, """
                        select case when exists (select 1 from page) or exists (select 1 from source_file)
                                      or exists (select 1 from account) then 'full' else 'empty' end
                        """).contains("empty");
        if (!empty) {
            throw new RestoreException("The archive is not empty; a backup is restored into an empty one only."
                    + " Name a new folder with --baoku.home=DIR, or an empty database.");
        }
    }

    private static Map<String, List<String>> tables(Connection connection) throws SQLException {
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

    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    private static List<String> strings(Connection connection, String question) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String named(Table table) {
        return quoted(table.name())
                + table.columns().stream().map(Backup::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    /// The zip that an entry is written to, which goes on after it.
    private static final class NotClosed extends FilterOutputStream {
        NotClosed(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
