package org.baoku.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.baoku.archive.operation.BackupContents;
import org.baoku.archive.operation.BackupWriter;
import org.baoku.index.IndexUnavailableException;
import org.baoku.ingest.indexing.IndexBackup;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backup FILE`: writes the whole archive to one file.
@Command(
        name = "backup",
        description = "Write the whole archive to one file: texts, articles, corrections, accounts, settings.",
        mixinStandardHelpOptions = true)
final class BackupCommand extends ApplicationCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write, which must not exist.")
    private Path file = Path.of("");

    @Option(
            names = "--with-index",
            description = "Write the index to the file too: a larger backup, and a restore that need not build it.")
    private boolean withIndex;

    BackupCommand(Class<?> application) {
        super(application);
    }

    @Override
    void checkArguments() throws CommandFailedException {
        if (Files.exists(file)) {
            throw new CommandFailedException(file.toAbsolutePath() + " already exists; name another file.");
        }
    }

    @Override
    List<String> adviceIfNotStarted() {
        return List.of("While the archive is being served, an admin can download a backup at /admin.");
    }

    @Override
    int run(ApplicationContext context) throws IOException, CommandFailedException {
        // The file gets its name when it is complete.
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            BackupContents contents;
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                contents = withIndex
                        ? context.getBean(IndexBackup.class).write(out)
                        : context.getBean(BackupWriter.class).write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            // Only now, so that no entry of an unfinished command is in the backup.
            audited(context, "backup", () -> 0);
            print(contents.tables() + " tables with " + contents.rows() + " rows are in " + file.toAbsolutePath()
                    + ". The file contains password hashes: keep it where only admins can read it.");
            return 0;
        } catch (IOException | IndexUnavailableException e) {
            Files.deleteIfExists(unfinished);
            throw new CommandFailedException(
                    "The backup " + file.toAbsolutePath() + " cannot be written: " + e.getMessage() + ".");
        }
    }
}
