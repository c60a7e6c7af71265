package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baoku.ProgramProcess;
import org.baoku.TestDatabase;
import org.baoku.ingest.GeneratedPages;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed at random moments of one intake and restarted each time, while a client keeps
/// searching.
///
/// The database runs outside the program, so that only the death of the program itself is tested here;
/// [KilledSeedIntakeTest] tests what happens to the embedded server.
@Order(1)
@Tag("campaign")
class RepeatedKillTest {
    private static final int KILLS = 30;
    private static final int PAGES = 300;
    private static final int LATEST_KILL_MILLIS = 1500;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Random random = new Random(20_210_104);

    @Test
    void everyPageIsStoredOnceAndNoClientSeesAPartOfOne() throws Exception {
        List<GeneratedPages.Sheet> sheets = GeneratedPages.make(PAGES, 1);
        GeneratedPages.write(sheets, folder.resolve("pages"));
        TestDatabase database = TestDatabase.create();
        int port = freePort();
        String address = "http://localhost:" + port;
        List<String> settings = new ArrayList<>(database.arguments());
        settings.addAll(List.of(
                "--baoku.home=home",
                "--baoku.ingest.seeds=pages",
                "--baoku.security.admin-password=correct horse",
                "--server.port=" + port));
        String[] arguments = settings.toArray(String[]::new);
        SearchingClient reader = SearchingClient.start(List.of(address), PAGES);
        for (int kill = 0; kill < KILLS; kill++) {
            try (ProgramProcess program = ProgramProcess.start(folder, arguments)) {
                awaitServed(address);
                // The moment of the kill is what this test varies.
                Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
                program.kill();
                assertThat(program.output())
                        .as("the kill falls within the intake")
                        .doesNotContain("Seed intake ended:");
            }
        }
        try (ProgramProcess last = ProgramProcess.start(folder, arguments)) {
            last.awaitAddress();
            assertThat(last.output()).contains("Seed intake ended: " + PAGES + " pages", " 0 failed");
            reader.stop();
            reader.assertComplete(database.jdbc(), address, sheets);
        }
    }

    private void awaitServed(String address) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < end) {
            try {
                client.send(
                        HttpRequest.newBuilder(URI.create(address + "/favicon.svg"))
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new AssertionError("The program did not serve");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
