package org.baoku.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `reindex`: builds the index anew from PostgreSQL.
@Command(name = "reindex", description = "Build the index anew from the archive.", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    private final Commands commands;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    ReindexCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() throws IOException {
        Optional<ConfigurableApplicationContext> started = commands.startWithoutWeb(settings);
        if (started.isEmpty()) {
            return Commands.FAILED;
        }
        try (ConfigurableApplicationContext application = started.get()) {
            return commands.writtenDown(application, "reindex", () -> {
                long begun = System.nanoTime();
                long pages;
                try (StepProgressBars bars = new StepProgressBars()) {
                    pages = application
                            .getBean(IndexSynchronizer.class)
                            .rebuild((done, total) -> bars.show("Indexing pages", done, total));
                }
                if (spec != null) {
                    spec.commandLine()
                            .getErr()
                            .println(pages + " pages indexed anew. It took "
                                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0 + " s.");
                }
                return 0;
            });
        }
    }
}
