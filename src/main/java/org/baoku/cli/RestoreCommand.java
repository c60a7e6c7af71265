package org.baoku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baoku.archive.operation.Backup;
import org.baoku.archive.operation.Backup.Restored;
import org.baoku.archive.operation.RestoreException;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `restore FILE`: the archive back from a backup, into an empty home or database.
@Command(
        name = "restore",
        description = "Fill an empty archive from a backup and build its index.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Commands commands;

    @Parameters(paramLabel = "FILE", description = "A file that the command backup wrote.")
    private Path file = Path.of("");

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    RestoreCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            tell("There is no file " + file.toAbsolutePath() + " that can be read; nothing was restored.");
            return Commands.FAILED;
        }
        Optional<ConfigurableApplicationContext> started = commands.startWithoutWeb(settings);
        if (started.isEmpty()) {
            return Commands.FAILED;
        }
        try (ConfigurableApplicationContext application = started.get()) {
            Restored restored = application.getBean(Backup.class).restore(file);
            int done = commands.writtenDown(application, "restore", () -> {
                long pages = application.getBean(IndexSynchronizer.class).rebuild();
                tell(restored.contents().tables() + " tables with "
                        + restored.contents().rows() + " rows restored; " + pages + " pages indexed.");
                return 0;
            });
            if (!restored.otherSettings().isEmpty()) {
                tell("These settings were different when the backup was made:");
                restored.otherSettings().forEach(setting -> tell("  " + setting));
            }
            return done;
        } catch (RestoreException e) {
            tell(e.getMessage());
            return Commands.FAILED;
        }
    }

    private void tell(@Nullable String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}
