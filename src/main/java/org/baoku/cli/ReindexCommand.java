package org.baoku.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.baoku.archive.operation.DatabaseCheck;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.indexing.SimilaritySynchronizer;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/// `reindex`: rebuilds the index from PostgreSQL, counts the pages, issues and persons anew, and computes
/// again which articles are alike.
@Command(name = "reindex", description = "Rebuild the index from the archive.", mixinStandardHelpOptions = true)
final class ReindexCommand extends ApplicationCommand {
    ReindexCommand(Class<?> application) {
        super(application);
    }

    @Override
    int run(ApplicationContext context) throws IOException, CommandFailedException {
        return audited(context, "reindex", () -> {
            long start = System.nanoTime();
            long pages;
            try (StepProgressBars bars = new StepProgressBars(this::print)) {
                context.getBean(DatabaseCheck.class).rebuildSummaries();
                context.getBean(SimilaritySynchronizer.class).clear();
                pages = context.getBean(IndexSynchronizer.class)
                        .rebuild((done, total) -> bars.show("Indexing pages", done, total));
            }
            print(pages + " pages indexed anew. It took "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0 + " s.");
            return 0;
        });
    }
}
