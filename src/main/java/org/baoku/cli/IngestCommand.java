package org.baoku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.baoku.archive.NewspaperRepository;
import org.baoku.ingest.file.ReasonText;
import org.baoku.ingest.job.IntakeReport;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ingest PATH...`: ingests files, folders and zips.
@Command(
        name = "ingest",
        description = "Take in page files: the files themselves, folders, zips. Ends with 1 when any file failed.",
        mixinStandardHelpOptions = true)
final class IngestCommand extends ApplicationCommand {
    private static final String PROGRESS = "Taking in";

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A file, a folder or a zip.")
    private List<Path> paths = List.of();

    @Option(
            names = "--newspaper",
            description = "The newspaper of the pages; by default the archive's first newspaper.")
    private @Nullable String newspaper;

    @Option(names = "--home-place", description = "The home place of a newspaper that is new to the archive.")
    private @Nullable String homePlace;

    IngestCommand(Class<?> application) {
        super(application);
    }

    @Override
    void checkArguments() throws CommandFailedException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw notFound(path.toAbsolutePath().toString());
            }
        }
    }

    @Override
    int run(ApplicationContext context) throws IOException, CommandFailedException {
        Newspaper owner = newspaper(context.getBean(NewspaperRepository.class));
        try {
            return audited(context, "ingest", () -> report(ingest(context.getBean(IntakeService.class), owner)));
        } catch (NoSuchFileException e) {
            throw notFound(String.valueOf(e.getMessage()));
        }
    }

    private static CommandFailedException notFound(String path) {
        return new CommandFailedException("There is no file or folder " + path + "; nothing was taken in.");
    }

    private Newspaper newspaper(NewspaperRepository newspapers) throws CommandFailedException {
        if (newspaper == null) {
            return newspapers.first();
        }
        if (homePlace != null) {
            return newspapers.add(new Newspaper(newspaper, homePlace));
        }
        return newspapers
                .named(newspaper)
                .orElseThrow(() -> new CommandFailedException(
                        "The archive has no newspaper " + newspaper
                                + "; to add it, give its home place with --home-place.",
                        Commands.MISUSED));
    }

    private IntakeReport ingest(IntakeService intake, Newspaper owner) throws IOException {
        try (StepProgressBars bars = new StepProgressBars(this::print)) {
            bars.showIndefinite(PROGRESS);
            return intake.ingest(paths, owner, (done, total, last) -> bars.show(PROGRESS, done, total, last.path()));
        }
    }

    private int report(IntakeReport report) {
        report.failures().forEach(failure -> print(failure.path() + ": " + ReasonText.of(failure.reason())));
        print(report.ingested() + " pages with " + report.articles() + " articles taken in, " + report.unchanged()
                + " unchanged, " + report.skipped() + " passed over, "
                + report.failures().size() + " failed.");
        if (report.problem() != null) {
            print(ReasonText.of(report.problem()));
        }
        return report.failures().isEmpty() && report.problem() == null ? 0 : Commands.FAILED;
    }
}
