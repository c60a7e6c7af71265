package org.baoku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.baoku.ingest.bulk.BulkExport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export FILE`: writes the archive's articles in the format that `import` reads.
@Command(
        name = "export",
        description = "Write the articles as JSON Lines, gzipped where the file's name ends in .gz.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends ApplicationCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write; an existing file is replaced.")
    private Path file = Path.of("");

    @Option(names = "--from", description = "The first issue's day (2023-07-22).")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "The last issue's day.")
    private @Nullable LocalDate to;

    ExportCommand(Class<?> application) {
        super(application);
    }

    @Override
    void checkArguments() throws CommandFailedException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailedException(file.toAbsolutePath()
                    + " is a folder or is in no existing folder; name a file in an existing folder.");
        }
    }

    @Override
    int run(ApplicationContext context) throws CommandFailedException {
        BulkExport export = context.getBean(BulkExport.class);
        long total = export.count(from, to);
        long written;
        try (StepProgressBars bars = new StepProgressBars(this::print)) {
            written = export.write(from, to, file, done -> bars.show("Writing articles", done, total));
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written: " + e.getMessage() + ".");
        }
        print(written + " articles written to " + file + ".");
        return 0;
    }
}
