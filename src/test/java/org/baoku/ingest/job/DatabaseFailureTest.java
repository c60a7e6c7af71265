package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baoku.Baoku;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.page.Holdings;
import org.baoku.archive.page.HoldingsRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.ingest.GeneratedPages;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;

/// What the program stands on fails while files are taken in.
class DatabaseFailureTest {
    private static final int PAGES = 24;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void anIntakeWaitsForADatabaseThatIsAway() throws Exception {
        Path data = folder.resolve("data");
        EmbeddedPostgres server = start(data, 0);
        int port = server.getPort();
        try (ConfigurableApplicationContext program = start(
                List.of(Baoku.class),
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.connection-timeout=2000")) {
            IntakeJobRepository jobs = program.getBean(IntakeJobRepository.class);
            long intake = queue(program);
            await(() -> jobs.job(intake).orElseThrow().done() >= 3);

            server.close();
            Thread.sleep(Duration.ofSeconds(10));
            server = start(data, port);

            IntakeJob job = awaitEnd(jobs, intake);
            assertThat(job.state()).isEqualTo(IntakeJob.State.FINISHED);
            assertThat(job.failed()).isZero();
            everythingIsThere(program);
        } finally {
            server.close();
        }
    }

    @Test
    void anIntakeStopsWhereNothingCanBeStoredAndGoesOnWhenToldTo() throws Exception {
        try (ConfigurableApplicationContext program = start(List.of(Baoku.class, FullDisk.class))) {
            IntakeJobRepository jobs = program.getBean(IntakeJobRepository.class);
            FullDisk.full.set(false);
            long intake = queue(program);
            await(() -> jobs.job(intake).orElseThrow().done() >= 3);

            FullDisk.full.set(true);
            IntakeJob stopped = awaitEnd(jobs, intake);

            assertThat(stopped.state()).isEqualTo(IntakeJob.State.FAILED);
            assertThat(stopped.problem()).contains("No space left on device", "resume");
            assertThat(stopped.done()).isLessThan(PAGES);
            assertThatThrownBy(() -> program.getBean(IndexSynchronizer.class).catchUp())
                    .isInstanceOf(IndexUnavailableException.class);

            FullDisk.full.set(false);
            assertThat(program.getBean(IntakeService.class).retry(intake)).isTrue();
            assertThat(awaitEnd(jobs, intake).state()).isEqualTo(IntakeJob.State.FINISHED);
            everythingIsThere(program);
        }
    }

    /// The program with an index whose disk can be full.
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

    private static long queue(ConfigurableApplicationContext program) throws IOException {
        return program.getBean(IntakeService.class)
                .queue(GeneratedPages.order(
                        GeneratedPages.make(PAGES, 2),
                        program.getBean(NewspaperRepository.class).first()));
    }

    private static void everythingIsThere(ConfigurableApplicationContext program) {
        Holdings holdings = program.getBean(HoldingsRepository.class).count();
        assertThat(holdings.pages()).isEqualTo(PAGES);
        assertThat(program.getBean(ArticleIndex.class).size()).isEqualTo(holdings.articles());
    }

    private ConfigurableApplicationContext start(List<Class<?>> sources, String... settings) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "--baoku.home=" + folder.resolve("home"),
                "--baoku.ingest.seeds=" + folder.resolve("none"),
                "--server.port=0",
                "--baoku.security.admin-password=correct horse"));
        arguments.addAll(List.of(settings));
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).run(arguments.toArray(String[]::new));
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }

    private static IntakeJob awaitEnd(IntakeJobRepository jobs, long intake) throws InterruptedException {
        await(() -> !jobs.job(intake).orElseThrow().active());
        return jobs.job(intake).orElseThrow();
    }

    private static void await(java.util.function.BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!isSo(wanted)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come");
            }
            Thread.sleep(50);
        }
    }

    /// Whoever asks just when the database is back may still be told that it is away.
    private static boolean isSo(java.util.function.BooleanSupplier wanted) {
        try {
            return wanted.getAsBoolean();
        } catch (DataAccessException notBackYet) {
            return false;
        }
    }
}
