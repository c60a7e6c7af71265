package org.baoku.ingest.indexing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.baoku.archive.operation.BackupContents;
import org.baoku.archive.operation.BackupFile;
import org.baoku.archive.operation.BackupRestorer;
import org.baoku.archive.operation.BackupWriter;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexFiles;
import org.baoku.index.IndexUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Backups that hold the index beside the archive, so that a restore need not build it.
@Service
public final class IndexBackup {
    private static final String FOLDER = "index/";

    private final BackupWriter writer;
    private final BackupRestorer restorer;
    private final ArticleIndex index;
    private final IndexSynchronizer synchronizer;

    IndexBackup(BackupWriter writer, BackupRestorer restorer, ArticleIndex index, IndexSynchronizer synchronizer) {
        this.writer = writer;
        this.restorer = restorer;
        this.index = index;
        this.synchronizer = synchronizer;
    }

    /// The index after a restore.
    ///
    /// @param copied whether it came out of the backup; otherwise it was built from the archive
    /// @param pages how many pages it holds
    /// @param problem why the index of the backup could not be used; null where it could, or there was none
    public record RestoredIndex(
            boolean copied, long pages, @Nullable String problem) {}

    /// Writes archive and index as they are now. Readers and writers of both are not blocked meanwhile.
    ///
    /// @param file is not closed
    /// @throws IndexUnavailableException where the index cannot be read
    /// @throws IOException where the file cannot be written or the database fails
    public BackupContents write(OutputStream file) throws IOException {
        // The snapshot of the database is later than that of the index. What the index lacks is indexed after the
        // restore.
        try (IndexFiles files = index.files()) {
            List<BackupFile> copies = files.names().stream()
                    .map(name -> new BackupFile(FOLDER + name, out -> files.copy(name, out)))
                    .toList();
            return writer.write(file, copies);
        }
    }

    /// Gives a restored archive its index: that of the backup, or a new one where the backup has none that can be
    /// used.
    ///
    /// @throws IOException where the backup cannot be read any more
    public RestoredIndex restore(Path backup) throws IOException {
        if (restorer.fileNames(backup).stream().noneMatch(name -> name.startsWith(FOLDER))) {
            return new RestoredIndex(false, synchronizer.rebuild(), null);
        }
        try {
            synchronizer.adopt(target -> restorer.readFiles(backup, (name, content) -> {
                if (name.startsWith(FOLDER)) {
                    target.store(name.substring(FOLDER.length()), content);
                }
            }));
            return new RestoredIndex(true, synchronizer.pageCount(), null);
        } catch (IndexUnavailableException e) {
            return new RestoredIndex(false, synchronizer.rebuild(), e.getMessage());
        }
    }
}
