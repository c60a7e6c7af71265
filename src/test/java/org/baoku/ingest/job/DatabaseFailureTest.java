package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.baoku.Baoku;
import org.baoku.RunningApplication;
import org.baoku.TestDatabase;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.issue.Holdings;
import org.baoku.archive.issue.HoldingsRepository;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.query.SearchQuery;
import org.baoku.ingest.GeneratedPages;
import org.baoku.ingest.editing.IssueDayEditor;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;

/// The database or the disk fails while files are ingested.
@Tag("campaign")
class DatabaseFailureTest {
    private static final int PAGES = 24;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void anIntakeWaitsForAnUnreachableDatabase() throws Exception {
        interruptDatabase(Duration.ofSeconds(1));
    }

    @Test
    void anIntakeWaitsTenSecondsForAnUnreachableDatabase() throws Exception {
        interruptDatabase(Duration.ofSeconds(10));
    }

    /// Stops the database within an intake and asserts that the intake ends without a failure once it is back.
    private void interruptDatabase(Duration outage) throws Exception {
        Path data = folder.resolve("data");
        EmbeddedPostgres server = start(data, 0);
        int port = server.getPort();
        try (RunningApplication application = start(
                List.of(Baoku.class),
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.connection-timeout=1000")) {
            IntakeJobRepository jobs = application.bean(IntakeJobRepository.class);
            long intake = queue(application);
            awaitDone(jobs, intake, 3);

            server.close();
            // How long the database is unreachable is what this test varies.
            Thread.sleep(outage);
            server = start(data, port);

            IntakeJob job = awaitEnd(jobs, intake);
            assertThat(job.state()).isEqualTo(IntakeJob.State.FINISHED);
            assertThat(job.failed()).isZero();
            assertComplete(application);
        } finally {
            server.close();
        }
    }

    @Test
    void anIntakeGoesOnByItselfOnceTheDiskHasRoom() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (RunningApplication application =
                start(List.of(Baoku.class, FullDisk.class), database.arguments().toArray(String[]::new))) {
            IntakeJobRepository jobs = application.bean(IntakeJobRepository.class);
            FullDisk.full.set(false);
            long intake = queue(application);
            awaitDone(jobs, intake, 3);

            FullDisk.full.set(true);
            awaitDone(jobs, intake, PAGES);
            assertThat(application.bean(HoldingsRepository.class).count().pages())
                    .as("stored pages")
                    .isEqualTo(PAGES);
            assertThat(jobs.job(intake).orElseThrow().state())
                    .as("before the pages are found")
                    .isEqualTo(IntakeJob.State.RUNNING);
            assertThatThrownBy(() -> application.bean(IndexSynchronizer.class).catchUp())
                    .isInstanceOf(IndexUnavailableException.class);
            assertThat(health(application)).isEqualTo(503);

            FullDisk.full.set(false);
            assertThat(awaitEnd(jobs, intake).state()).isEqualTo(IntakeJob.State.FINISHED);
            assertComplete(application);
            assertThat(health(application)).isEqualTo(200);
        }
    }

    /// A correction that is stored while the index cannot be written is found once it can.
    @Test
    void theIndexIsCompletedWithoutAnotherWriteOnceTheDiskHasRoom() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (RunningApplication application =
                start(List.of(Baoku.class, FullDisk.class), database.arguments().toArray(String[]::new))) {
            FullDisk.full.set(false);
            IntakeJobRepository jobs = application.bean(IntakeJobRepository.class);
            assertThat(awaitEnd(jobs, queue(application)).state()).isEqualTo(IntakeJob.State.FINISHED);
            ArticleIndex index = application.bean(ArticleIndex.class);
            long page = application.bean(RevisionLog.class).pageIdsAfter(0, 1).getFirst();

            FullDisk.full.set(true);
            application.bean(IssueDayEditor.class).setDay(page, LocalDate.of(1999, 7, 1), "周敏", "");
            assertThat(index.revision())
                    .isLessThan(application.bean(RevisionLog.class).current());

            FullDisk.full.set(false);
            await().until(() ->
                    index.revision() == application.bean(RevisionLog.class).current());
            assertThat(index.search(SearchQuery.ALL.withDates(LocalDate.of(1999, 7, 1), LocalDate.of(1999, 7, 1)))
                            .total())
                    .isPositive();
        }
    }

    private static int health(RunningApplication application) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(application.address() + "/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /// The index on a disk that can be full.
    static class FullDisk {
        static final AtomicBoolean full = new AtomicBoolean();

        @Bean
        @Primary
        ArticleIndex indexOnAFullDisk(@Qualifier("articleIndex") ArticleIndex index) {
            return (ArticleIndex) java.lang.reflect.Proxy.newProxyInstance(
                    ArticleIndex.class.getClassLoader(),
                    new Class<?>[] {ArticleIndex.class},
                    (_, method, arguments) -> {
                        if (full.get() && method.getName().equals("write")) {
                            throw new IndexUnavailableException(
                                    "No space left on device", new IOException("No space left on device"));
                        }
                        try {
                            return method.invoke(index, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private static long queue(RunningApplication application) throws IOException {
        return application
                .bean(IntakeService.class)
                .queue(GeneratedPages.order(
                        GeneratedPages.make(PAGES, 2),
                        application.bean(NewspaperRepository.class).first()));
    }

    private static void assertComplete(RunningApplication application) {
        Holdings holdings = application.bean(HoldingsRepository.class).count();
        assertThat(holdings.pages()).isEqualTo(PAGES);
        assertThat(application.bean(ArticleIndex.class).size()).isEqualTo(holdings.articles());
    }

    private RunningApplication start(List<Class<?>> sources, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--baoku.ingest.seeds=" + folder.resolve("none"), "--baoku.security.admin-password=correct horse"));
        arguments.addAll(List.of(settings));
        return RunningApplication.start(sources, folder.resolve("home"), arguments.toArray(String[]::new));
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }

    private static void awaitDone(IntakeJobRepository jobs, long intake, int files) {
        await().until(() -> jobs.job(intake).orElseThrow().done() >= files);
    }

    private static IntakeJob awaitEnd(IntakeJobRepository jobs, long intake) {
        // Right after the restart a query may still fail.
        await().ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> !jobs.job(intake).orElseThrow().active());
        return jobs.job(intake).orElseThrow();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(20));
    }
}
