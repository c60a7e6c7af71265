package org.baoku.archive.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.baoku.archive.Sha256;
import org.baoku.archive.operation.BackupManifest.StoredFile;
import org.baoku.archive.operation.BackupManifest.Table;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Fills an empty archive from the file of a [BackupWriter]. Afterwards the index must be built, or taken from the
/// backup.
@Component
public final class BackupRestorer {
    private static final String OTHER_COPY = ". Nothing was changed; try another copy of the file.";

    private final DataSource database;
    private final EffectiveSettings settings;

    BackupRestorer(DataSource database, EffectiveSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /// Restores the whole backup in one transaction.
    ///
    /// @throws RestoreException where the archive is not empty, or the file is incomplete, damaged or of
    /// another version of the program; nothing was changed then
    /// @throws IOException where the file cannot be read; nothing was changed then
    public RestoreResult restore(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            BackupManifest manifest = readManifest(zip, file);
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                connection.setAutoCommit(false);
                try {
                    restore(new BackupSchema(connection), zip, manifest);
                    connection.commit();
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
            return new RestoreResult(manifest.contents(), settings.changedSince(manifest.settings()));
        } catch (ZipException e) {
            throw new RestoreException(file + " is no complete backup: " + e.getMessage() + OTHER_COPY, e);
        } catch (SQLException e) {
            throw new RestoreException(
                    "The database rejected the contents of " + file + ": " + e.getMessage() + OTHER_COPY, e);
        }
    }

    /// Takes a file that stands beside the tables.
    @FunctionalInterface
    public interface FileReader {
        /// Reads a file.
        ///
        /// @param content to be read to its end, and not closed
        void read(String name, InputStream content) throws IOException;
    }

    /// The names of the files that stand beside the tables.
    ///
    /// @throws IOException where the backup cannot be read
    public List<String> fileNames(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return files(readManifest(zip, file)).stream().map(StoredFile::name).toList();
        }
    }

    /// Reads all files that stand beside the tables.
    ///
    /// @throws IOException where one is missing or has another checksum, which may be found only after it was read
    public void readFiles(Path file, FileReader reader) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (StoredFile stored : files(readManifest(zip, file))) {
                MessageDigest digest = Sha256.newDigest();
                try (InputStream content = new DigestInputStream(open(zip, stored.name()), digest)) {
                    reader.read(stored.name(), content);
                }
                if (!HexFormat.of().formatHex(digest.digest()).equals(stored.sha256())) {
                    throw new ZipException("the checksum of " + stored.name() + " is wrong");
                }
            }
        }
    }

    private static List<StoredFile> files(BackupManifest manifest) {
        List<StoredFile> files = manifest.files();
        return files == null ? List.of() : files;
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("it has no entry " + name);
        }
        return zip.getInputStream(entry);
    }

    private static BackupManifest readManifest(ZipFile zip, Path file) throws IOException {
        try (InputStream json = open(zip, BackupManifest.ENTRY)) {
            BackupManifest manifest = JsonMapper.shared().readValue(json, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new RestoreException(file + " has the backup format " + manifest.format()
                        + ", and this version of Baoku reads format " + BackupManifest.FORMAT
                        + ". Restore it with the version of Baoku that wrote it.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new RestoreException(
                    file + " is no backup: its entry " + BackupManifest.ENTRY + " cannot be read. Name a file that the"
                            + " command backup wrote.",
                    e);
        }
    }

    private static void restore(BackupSchema schema, ZipFile zip, BackupManifest manifest)
            throws SQLException, IOException {
        requireSameSchema(schema, manifest);
        if (!schema.isEmpty()) {
            throw new RestoreException("The archive is not empty; a backup can be restored only into an empty one."
                    + " Name a new folder with --baoku.home=DIR, or an empty database.");
        }
        schema.allowMemory();
        List<String> addForeignKeys = schema.dropForeignKeys();
        schema.truncate(manifest.tables());
        for (Table table : manifest.tables()) {
            restoreTable(schema, zip, table);
        }
        schema.execute(addForeignKeys);
        schema.setSequences(manifest.sequences());
        schema.rebuildDerived();
    }

    private static void restoreTable(BackupSchema schema, ZipFile zip, Table table) throws SQLException, IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream rows = new DigestInputStream(open(zip, table.entry()), digest)) {
            long count = schema.copyIn(table, rows);
            if (count != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw new ZipException(
                        "the rows or the checksum of " + table.entry() + " differ from " + BackupManifest.ENTRY);
            }
        }
    }

    private static void requireSameSchema(BackupSchema schema, BackupManifest manifest) throws SQLException {
        List<String> migrations = schema.migrations();
        if (!migrations.equals(manifest.schema()) || !schema.hasSameTables(manifest.tables())) {
            throw new RestoreException("The backup is of another version of Baoku: its last migration is "
                    + manifest.schema().getLast() + ", and this program's is " + migrations.getLast()
                    + ". Restore it with the version that wrote it, then start the newer version on that archive.");
        }
    }
}
