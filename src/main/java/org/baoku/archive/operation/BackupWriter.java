package org.baoku.archive.operation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.baoku.archive.Sha256;
import org.baoku.archive.operation.BackupManifest.StoredFile;
import org.baoku.archive.operation.BackupManifest.Table;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a backup: a zip file with all tables of the database in one snapshot, and a [BackupManifest].
///
/// The tables are read from the database's catalog, so that a new one is never forgotten. The index is in the file
/// only where the caller gives its files, because it can be built from the archive.
@Component
public final class BackupWriter {
    /// The usual level, 6, takes more than twice the time for a file that is a fifteenth smaller.
    private static final int COMPRESSION = 2;

    /// Files beside the tables are packed already.
    private static final int NO_COMPRESSION = 0;

    private final DataSource database;
    private final EffectiveSettings settings;

    BackupWriter(DataSource database, EffectiveSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /// Writes the archive as it is now. Other writers are not blocked meanwhile.
    ///
    /// @param file is not closed
    /// @throws IOException where the file cannot be written or the database fails
    public BackupContents write(OutputStream file) throws IOException {
        return write(file, List.of());
    }

    /// Writes the archive as it is now, and files beside it.
    ///
    /// @param file is not closed
    /// @throws IOException where the file cannot be written, the database fails or another file cannot be read
    public BackupContents write(OutputStream file, List<BackupFile> others) throws IOException {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return write(connection, file, others);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("Reading the database failed: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private BackupContents write(Connection connection, OutputStream file, List<BackupFile> others)
            throws SQLException, IOException {
        BackupSchema schema = new BackupSchema(connection);
        ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
        zip.setLevel(COMPRESSION);
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : schema.tables().entrySet()) {
            tables.add(writeTable(schema, table.getKey(), table.getValue(), zip));
        }
        zip.setLevel(NO_COMPRESSION);
        List<StoredFile> files = new ArrayList<>();
        for (BackupFile other : others) {
            files.add(writeFile(other, zip));
        }
        zip.setLevel(COMPRESSION);
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                Instant.now(),
                schema.migrations(),
                tables,
                files,
                schema.sequences(),
                settings.all());
        zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest.contents();
    }

    private static Table writeTable(BackupSchema schema, String name, List<String> columns, ZipOutputStream zip)
            throws SQLException, IOException {
        Table table = new Table(name, columns, 0, "");
        zip.putNextEntry(new ZipEntry(table.entry()));
        MessageDigest digest = Sha256.newDigest();
        long rows = schema.copyOut(table, new DigestOutputStream(new UnclosableStream(zip), digest));
        zip.closeEntry();
        return new Table(name, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static StoredFile writeFile(BackupFile file, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(file.name()));
        MessageDigest digest = Sha256.newDigest();
        file.content().writeTo(new DigestOutputStream(new UnclosableStream(zip), digest));
        zip.closeEntry();
        return new StoredFile(file.name(), HexFormat.of().formatHex(digest.digest()));
    }

    /// Keeps the driver from closing the zip after one entry.
    private static final class UnclosableStream extends FilterOutputStream {
        UnclosableStream(OutputStream zip) {
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
