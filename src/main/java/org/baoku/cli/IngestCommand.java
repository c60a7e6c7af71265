package org.baoku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.baoku.archive.NewspaperRepository;
import org.baoku.ingest.job.IntakeReport;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `ingest PATH...`: takes files, folders and zips in.
@Command(
        name = "ingest",
        description = "Take in page files: the files themselves, folders, zips. Ends with 1 when any file failed.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    private final Commands commands;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A file, a folder or a zip.")
    private List<Path> paths = List.of();

    @Option(names = "--newspaper", description = "Whose pages they are; by default the archive's first newspaper.")
    private @Nullable String newspaper;

    @Option(names = "--home-place", description = "Where a newspaper that is new to the archive is at home.")
    private @Nullable String homePlace;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    IngestCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                tell("There is no file or folder " + path.toAbsolutePath() + "; nothing was taken in.");
                return Commands.FAILED;
            }
        }
        Optional<ConfigurableApplicationContext> started = commands.startWithoutWeb(settings);
        if (started.isEmpty()) {
            return Commands.FAILED;
        }
        try (ConfigurableApplicationContext application = started.get()) {
            Optional<Newspaper> whose = whose(application.getBean(NewspaperRepository.class));
            if (whose.isEmpty()) {
                tell("The archive has no newspaper " + newspaper
                        + "; say where it is at home with --home-place to add it.");
                return Commands.MISUSED;
            }
            return commands.writtenDown(
                    application, "ingest", () -> takeIn(application.getBean(IntakeService.class), whose.get()));
        } catch (NoSuchFileException e) {
            tell("There is no file or folder " + e.getMessage() + "; nothing was taken in.");
            return Commands.FAILED;
        }
    }

    private Optional<Newspaper> whose(NewspaperRepository newspapers) {
        if (newspaper == null) {
            return Optional.of(newspapers.first());
        }
        return homePlace == null
                ? newspapers.named(newspaper)
                : Optional.of(newspapers.add(new Newspaper(newspaper, homePlace)));
    }

    private int takeIn(IntakeService intake, Newspaper whose) throws IOException {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName("Taking in")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200);
        IntakeReport report;
        try (ProgressBar progress = bar.build()) {
            report = intake.ingest(paths, whose, (done, total, last) -> {
                progress.maxHint(total);
                progress.stepTo(done);
                progress.setExtraMessage(last.path());
            });
        }
        report.failures().forEach(failure -> tell(failure.path() + ": " + failure.reason()));
        tell(report.ingested() + " pages with " + report.articles() + " articles taken in, " + report.unchanged()
                + " unchanged, " + report.skipped() + " passed over, "
                + report.failures().size() + " failed.");
        if (report.problem() != null) {
            tell(report.problem());
        }
        return report.failures().isEmpty() && report.problem() == null ? 0 : Commands.FAILED;
    }

    private void tell(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}
