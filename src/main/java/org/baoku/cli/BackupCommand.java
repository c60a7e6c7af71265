package org.baoku.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baoku.archive.operation.Backup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `backup FILE`: the whole archive in one file.
@Command(
        name = "backup",
        description = "Write the whole archive into one file: texts, articles, mends, accounts, settings.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Commands commands;

    @Parameters(paramLabel = "FILE", description = "The file to write, which must not be there yet.")
    private Path file = Path.of("");

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    BackupCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            tell(file.toAbsolutePath() + " is there already; name another file.");
            return Commands.FAILED;
        }
        Optional<ConfigurableApplicationContext> started = commands.startWithoutWeb(settings);
        if (started.isEmpty()) {
            tell("Where the archive is being served, an admin downloads a backup at /admin.");
            return Commands.FAILED;
        }
        // A file of this name is whole: until then it has another.
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (ConfigurableApplicationContext application = started.get()) {
            Backup.Contents contents;
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                contents = application.getBean(Backup.class).write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            tell(contents.tables() + " tables with " + contents.rows() + " rows are in " + file.toAbsolutePath()
                    + ". It holds the hashes of passwords: keep it where only admins can read it.");
            return 0;
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            tell("The backup cannot be written: " + e.getMessage() + ".");
            return Commands.FAILED;
        }
    }

    private void tell(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}
