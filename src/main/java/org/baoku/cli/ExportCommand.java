package org.baoku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baoku.ingest.bulk.BulkExport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `export FILE`: writes the archive's articles as `import` takes them.
@Command(
        name = "export",
        description = "Write the articles as JSON Lines, packed where the file's name ends in .gz.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Commands commands;

    @Parameters(paramLabel = "FILE", description = "The file to write; one that is there is replaced.")
    private Path file = Path.of("");

    @Option(names = "--from", description = "The first issue's day (2023-07-22).")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "The last issue's day.")
    private @Nullable LocalDate to;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    ExportCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            tell(file.toAbsolutePath() + " cannot be a file: name one in a folder that is there.");
            return Commands.FAILED;
        }
        Optional<ConfigurableApplicationContext> started = commands.startWithoutWeb(settings);
        if (started.isEmpty()) {
            return Commands.FAILED;
        }
        try (ConfigurableApplicationContext application = started.get()) {
            BulkExport export = application.getBean(BulkExport.class);
            long total = export.articles(from, to);
            long written;
            try (StepProgressBars bars = new StepProgressBars()) {
                written = export.write(from, to, file, done -> bars.show("Writing articles", done, total));
            }
            tell(written + " articles written to " + file + ".");
            return 0;
        } catch (IOException e) {
            tell(file + " cannot be written: " + e.getMessage() + ".");
            return Commands.FAILED;
        }
    }

    private void tell(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}
