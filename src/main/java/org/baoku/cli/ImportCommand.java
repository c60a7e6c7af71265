package org.baoku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baoku.ingest.bulk.BulkImport;
import org.baoku.ingest.bulk.ImportReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `import FILE...`: takes articles in that are split already.
@Command(
        name = "import",
        description =
                "Take in articles that are split already: JSON Lines, also packed (.gz). A page is what all its lines"
                        + " say; one that is there is replaced. With one bad line nothing is stored.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Commands commands;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "An article a line, as export writes them.")
    private List<Path> files = List.of();

    @Option(
            names = "--home-place",
            description = "Where newspapers are at home that are new to the archive, where the lines do not say.")
    private @Nullable String homePlace;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                tell("There is no file " + file.toAbsolutePath() + " that can be read; nothing was imported.");
                return Commands.FAILED;
            }
        }
        Optional<ConfigurableApplicationContext> started = commands.startWithoutWeb(settings);
        if (started.isEmpty()) {
            return Commands.FAILED;
        }
        try (ConfigurableApplicationContext application = started.get()) {
            return commands.writtenDown(application, "import", () -> takeIn(application.getBean(BulkImport.class)));
        } catch (IOException e) {
            tell(String.valueOf(e.getMessage()));
        } catch (DataAccessException e) {
            tell("The database did not take a batch of pages; those before it are stored whole. Import again to go on: "
                    + e.getMostSpecificCause().getMessage());
        }
        return Commands.FAILED;
    }

    private int takeIn(BulkImport bulkImport) throws IOException {
        ImportReport report;
        try (StepProgressBars bars = new StepProgressBars()) {
            report = bulkImport.importFiles(
                    files,
                    homePlace,
                    (step, done, total) -> bars.show(
                            switch (step) {
                                case READING -> "Reading files";
                                case STORING -> "Storing articles";
                                case INDEXING -> "Indexing pages";
                            },
                            done,
                            total));
        }
        if (report.faultCount() > 0) {
            report.faults().forEach(this::tell);
            if (report.faultCount() > report.faults().size()) {
                tell("… and " + (report.faultCount() - report.faults().size()) + " more.");
            }
            tell("Nothing was imported: " + report.faultCount() + " bad lines.");
            return Commands.FAILED;
        }
        tell(report.pages() + " pages with " + report.articles() + " articles read: " + report.added()
                + " pages added, " + report.replaced() + " replaced, " + report.unchanged() + " unchanged.");
        return 0;
    }

    private void tell(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}
