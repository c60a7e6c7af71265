package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.baoku.ProgramProcess;
import org.baoku.TestDatabase;
import org.baoku.ingest.GeneratedPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two nodes on one database: a client searches while pages come in, and each node is gone for a while.
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@Isolated("its client expects an answer within a second, which other tests on the same cores would take")
@Tag("campaign")
class NodesTest {
    private static final int PAGES = 300;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = database.jdbc();

    @Test
    void oneNodeIsKilledAndTheOtherOneIsRestartedWhilePagesComeIn() throws Exception {
        List<GeneratedPages.Sheet> sheets = GeneratedPages.make(PAGES, 3);
        int onePort = freePort();
        int otherPort = freePort();
        List<String> addresses = List.of("http://localhost:" + onePort, "http://localhost:" + otherPort);
        ProgramProcess one = node("one", onePort);
        one.awaitAddress();
        ProgramProcess other = node("other", otherPort);
        other.awaitAddress();
        try {
            SearchingClient client = SearchingClient.start(addresses, PAGES);
            // Moved at once: a pause while 300 files are written would be taken for the end of the copy.
            Path inbox = Files.createDirectories(folder.resolve("inbox"));
            Files.move(GeneratedPages.write(sheets, folder.resolve("pages")), inbox.resolve("pages"));
            await(() -> ingested() >= PAGES / 10);

            one.kill();
            int atTheKill = ingested();
            await(() -> ingested() >= atTheKill + PAGES / 5);
            assertThat(other.output()).contains(" is the leader");
            one = node("one", onePort);
            one.awaitAddress();

            int atTheStop = ingested();
            assertThat(atTheStop).as("the intake is still running").isLessThan(PAGES);
            other.stop();
            await(() -> ingested() > Math.min(PAGES - 1, atTheStop + PAGES / 10));
            other = node("other", otherPort);
            other.awaitAddress();

            await(() -> ingested() == PAGES && running() == 0);
            client.stop();
            for (String address : addresses) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> client.assertComplete(jdbc, address, sheets));
            }
        } finally {
            one.stop();
            other.stop();
        }
    }

    private ProgramProcess node(String home, int port) {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(List.of(
                "--baoku.home=" + home,
                "--baoku.ingest.seeds=none",
                "--baoku.inbox=inbox",
                "--baoku.inbox-settled=200ms",
                "--baoku.security.admin-password=teapot under a willow",
                "--server.port=" + port));
        return ProgramProcess.start(folder, arguments.toArray(String[]::new));
    }

    private int ingested() {
        return jdbc.sql("select count(*) from page").query(Integer.class).single();
    }

    private int running() {
        return jdbc.sql("select count(*) from intake where state in ('QUEUED', 'RUNNING')")
                .query(Integer.class)
                .single();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
