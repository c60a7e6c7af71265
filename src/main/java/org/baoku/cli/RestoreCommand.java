package org.baoku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baoku.archive.operation.BackupContents;
import org.baoku.archive.operation.BackupRestorer;
import org.baoku.archive.operation.RestoreException;
import org.baoku.archive.operation.RestoreResult;
import org.baoku.ingest.indexing.IndexBackup;
import org.baoku.ingest.indexing.IndexBackup.RestoredIndex;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `restore FILE`: fills an empty home folder or database from a backup.
@Command(
        name = "restore",
        description = "Fill an empty archive from a backup, and build its index where the backup does not hold it.",
        mixinStandardHelpOptions = true)
final class RestoreCommand extends ApplicationCommand {
    @Parameters(paramLabel = "FILE", description = "A file that the command backup wrote.")
    private Path file = Path.of("");

    RestoreCommand(Class<?> application) {
        super(application);
    }

    @Override
    void checkArguments() throws CommandFailedException {
        if (!Files.isReadable(file)) {
            throw new CommandFailedException(
                    "There is no file " + file.toAbsolutePath() + " that can be read; nothing was restored.");
        }
    }

    @Override
    int run(ApplicationContext context) throws IOException, CommandFailedException {
        RestoreResult result = restore(context.getBean(BackupRestorer.class));
        // The audit log is a table of the backup, so the entry is written after the restore.
        int exitCode = audited(context, "restore", () -> {
            RestoredIndex index = context.getBean(IndexBackup.class).restore(file);
            if (index.problem() != null) {
                print("The index in the backup cannot be used, so it was built anew. " + index.problem());
            }
            BackupContents contents = result.contents();
            print(contents.tables() + " tables with " + contents.rows() + " rows restored; " + index.pages() + " pages "
                    + (index.copied() ? "are in the index that came with the backup." : "indexed."));
            return 0;
        });
        if (!result.changedSettings().isEmpty()) {
            print("These settings had other values when the backup was made:");
            result.changedSettings().forEach(setting -> print("  " + setting));
        }
        return exitCode;
    }

    private RestoreResult restore(BackupRestorer restorer) throws IOException, CommandFailedException {
        try {
            return restorer.restore(file);
        } catch (RestoreException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }
}
