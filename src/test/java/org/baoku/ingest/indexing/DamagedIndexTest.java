package org.baoku.ingest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.baoku.HttpVisitor;
import org.baoku.RunningApplication;
import org.baoku.TestDatabase;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.issue.HoldingsRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.ingest.GeneratedPages;
import org.baoku.ingest.job.IntakeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index is damaged or deleted while the program is stopped or while it runs: it ends with a complete
/// index.
@Tag("campaign")
class DamagedIndexTest {
    private static final String PASSWORD = "teapot under a willow";

    @TempDir
    private Path home = Path.of("given by JUnit");

    private final TestDatabase database = TestDatabase.create();

    @Test
    void everyStartEndsWithACompleteIndex() throws IOException {
        long articles = indexedArticles();

        for (Path file : files(home.resolve("index"))) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = bytes.length / 2; i < bytes.length; i++) {
                bytes[i] ^= 0x5A;
            }
            Files.write(file, bytes);
        }

        assertThat(articles).isPositive();
        assertThat(indexedArticles()).as("after damage").isEqualTo(articles);

        for (Path file : files(home.resolve("index"))) {
            Files.delete(file);
        }

        assertThat(indexedArticles()).as("after deletion").isEqualTo(articles);
    }

    @Test
    void anIndexThatIsDamagedUnderTheRunningProgramIsRebuiltAndNoIntakeFails() throws Exception {
        try (RunningApplication application = RunningApplication.start(
                        home,
                        database,
                        "--baoku.security.admin-password=" + PASSWORD,
                        "--baoku.ingest.seeds=" + Path.of("seeds").toAbsolutePath());
                HttpClient client = HttpClient.newHttpClient()) {
            ArticleIndex index = application.bean(ArticleIndex.class);
            long articles = index.size();
            HttpVisitor admin = HttpVisitor.signedIn(application.address(), "admin", PASSWORD);
            for (Path file : files(home.resolve("index"))) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 3);
                }
            }

            List<Integer> answers = new ArrayList<>();
            for (String path : List.of("/search?q=会议", "/api/v1/search?q=会议", "/search?q=西宁", "/actuator/health")) {
                answers.add(status(client, application, path));
            }
            assertThat(answers).containsExactly(503, 503, 503, 503);
            HttpResponse<String> desk = admin.get("/admin");
            assertThat(desk.statusCode()).isEqualTo(200);
            assertThat(desk.body()).contains("<dd>—</dd>");
            HttpResponse<String> backup = admin.post("/admin/backup?index=true", "/admin/accounts");
            assertThat(backup.statusCode()).isEqualTo(503);
            assertThat(backup.headers().firstValue("Content-Disposition")).isEmpty();
            long intake = application
                    .bean(IntakeService.class)
                    .queue(GeneratedPages.order(
                            GeneratedPages.make(3, 2),
                            application.bean(NewspaperRepository.class).first()));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> index.damage().isEmpty());
            IntakeJobRepository jobs = application.bean(IntakeJobRepository.class);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !jobs.job(intake).orElseThrow().active());
            assertThat(jobs.job(intake).orElseThrow().state()).isEqualTo(IntakeJob.State.FINISHED);
            assertThat(index.size())
                    .isEqualTo(
                            application.bean(HoldingsRepository.class).count().articles())
                    .isGreaterThan(articles);
            assertThat(status(client, application, "/search?q=会议")).isEqualTo(200);
            assertThat(status(client, application, "/actuator/health")).isEqualTo(200);
        }
    }

    private static int status(HttpClient client, RunningApplication application, String path) throws Exception {
        URI address = URI.create(URI.create(application.address() + path).toASCIIString());
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private long indexedArticles() {
        try (RunningApplication application = RunningApplication.start(
                home, database, "--baoku.ingest.seeds=" + Path.of("seeds").toAbsolutePath())) {
            return application.bean(ArticleIndex.class).size();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
