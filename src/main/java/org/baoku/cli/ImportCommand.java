package org.baoku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.baoku.ingest.bulk.BulkImport;
import org.baoku.ingest.bulk.ImportDryRun;
import org.baoku.ingest.bulk.ImportLineProblem;
import org.baoku.ingest.bulk.ImportPreview;
import org.baoku.ingest.bulk.ImportReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import FILE...`: stores articles that are segmented already.
@Command(
        name = "import",
        description =
                "Import articles that are segmented already: JSON Lines, also gzipped (.gz). A page has the articles of"
                        + " all its lines; an existing page is replaced. If any line is bad, nothing is stored.",
        mixinStandardHelpOptions = true)
final class ImportCommand extends ApplicationCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "One article per line, as export writes them.")
    private List<Path> files = List.of();

    @Option(
            names = "--home-place",
            description = "The home place of newspapers that are new to the archive, where the lines give none.")
    private @Nullable String homePlace;

    @Option(
            names = "--dry-run",
            description =
                    "Store nothing; say what would come in, which pages the archive has, and which lines are bad.")
    private boolean dryRun;

    ImportCommand(Class<?> application) {
        super(application);
    }

    @Override
    void checkArguments() throws CommandFailedException {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new CommandFailedException(
                        "There is no file " + file.toAbsolutePath() + " that can be read; nothing was imported.");
            }
        }
    }

    @Override
    int run(ApplicationContext context) throws CommandFailedException {
        try {
            if (dryRun) {
                return report(compare(context.getBean(ImportDryRun.class)));
            }
            return audited(context, "import", () -> report(importFiles(context.getBean(BulkImport.class))));
        } catch (IOException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        } catch (DataAccessException e) {
            throw new CommandFailedException("The database rejected a batch of pages; the batches before it are stored."
                    + " Run the import again to continue. Cause: "
                    + e.getMostSpecificCause().getMessage());
        }
    }

    private ImportReport importFiles(BulkImport bulkImport) throws IOException {
        try (StepProgressBars bars = new StepProgressBars(this::print)) {
            return bulkImport.importFiles(files, homePlace, progress(bars));
        }
    }

    private ImportPreview compare(ImportDryRun comparison) throws IOException {
        try (StepProgressBars bars = new StepProgressBars(this::print)) {
            return comparison.compare(files, progress(bars));
        }
    }

    private static BulkImport.Progress progress(StepProgressBars bars) {
        return (step, done, total) -> bars.show(
                switch (step) {
                    case READING -> "Reading files";
                    case STORING -> "Storing articles";
                    case COMPARING -> "Comparing articles";
                    case INDEXING -> "Indexing pages";
                },
                done,
                total);
    }

    private void printFirst(List<ImportLineProblem> problems, int count) {
        printSentences(
                problems.stream()
                        .map(problem -> problem.text(Locale.getDefault()))
                        .toList(),
                count);
    }

    private void printSentences(List<String> first, int count) {
        first.forEach(this::print);
        if (count > first.size()) {
            print("… and " + (count - first.size()) + " more.");
        }
    }

    private int report(ImportPreview preview) {
        ImportReport report = preview.wouldBe();
        printFirst(report.refusals(), report.refusalCount());
        printSentences(report.remarks(), report.remarkCount());
        preview.known().forEach(page -> print(page + ": the archive has this page already, with the same articles."));
        if (report.unchanged() > preview.known().size()) {
            print("… and " + (report.unchanged() - preview.known().size()) + " more such pages.");
        }
        printFirst(report.faults(), report.faultCount());
        print(preview.lines() + " lines read, " + report.faultCount() + " of them bad: " + report.articles()
                + " articles on " + report.pages() + " pages. An import would add " + report.added()
                + " pages, replace " + report.replaced() + ", leave " + report.unchanged() + " unchanged"
                + (report.refused() > 0 ? ", and not import " + report.refused() : "") + "."
                + (report.faultCount() > 0 ? " It would store nothing until the bad lines are mended." : ""));
        print("Dry run: nothing was stored.");
        return report.refused() > 0 || report.faultCount() > 0 ? Commands.FAILED : 0;
    }

    private int report(ImportReport report) {
        printFirst(report.refusals(), report.refusalCount());
        printSentences(report.remarks(), report.remarkCount());
        if (report.faultCount() > 0) {
            printFirst(report.faults(), report.faultCount());
            print("Nothing was imported: " + report.faultCount() + " bad lines.");
            return Commands.FAILED;
        }
        print(report.pages() + " pages with " + report.articles() + " articles read: " + report.added()
                + " pages added, " + report.replaced() + " replaced, " + report.unchanged() + " unchanged"
                + (report.refused() > 0 ? ", " + report.refused() + " not imported" : "") + ". It took "
                + report.took().toMillis() / 1000.0 + " s, " + report.articlesPerSecond() + " articles a second.");
        return report.refused() > 0 ? Commands.FAILED : 0;
    }
}
