package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.baoku.HttpVisitor;
import org.baoku.ProgramProcess;
import org.baoku.TestDatabase;
import org.baoku.ingest.GeneratedPages;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that receives SIGTERM completes what it has begun; its whole log has the configured format.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Order(1)
@Tag("campaign")
class ShutdownTest {
    private static final String PASSWORD = "teapot under a willow";
    private static final int PAGES = 40;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aRequestUnderWayIsAnsweredAndTheNextStartFindsNothingLeftBehind() throws InterruptedException, IOException {
        List<String> database = TestDatabase.create().arguments();
        List<String> settings = new ArrayList<>(database);
        settings.addAll(List.of(
                "--logging.level.org.springframework.security=debug",
                // so that the server does not give up the request while it is stopped on a busy machine
                "--server.tomcat.connection-timeout=2m",
                "--baoku.connections.grace=2m",
                "--spring.lifecycle.timeout-per-shutdown-phase=2m"));
        try (ProgramProcess program = serve(settings.toArray(String[]::new))) {
            URI address = URI.create(address(program));
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                // The first half of a form: the server has begun with the request and waits for the rest.
                socket.getOutputStream()
                        .write(("POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 8\r\nConnection: close\r\n\r\nname")
                                .getBytes(StandardCharsets.US_ASCII));
                program.awaitLine(line -> line.contains("Securing POST /login"));
                Thread stopping = Thread.ofVirtual().start(program::stop);
                program.awaitLine(line -> line.contains("Commencing graceful shutdown"));
                socket.getOutputStream().write("=abc".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 ");
                stopping.join();
            }
        }
        try (ProgramProcess again = serve(database.toArray(String[]::new))) {
            again.awaitLine(line -> line.contains("Baoku is at "));
            assertThat(again.output()).doesNotContain("left behind");
            assertNoWarning(again);
        }
    }

    @Test
    void anIntakeUnderWayFinishesItsFileAndContinuesAtTheNextStart() throws InterruptedException, IOException {
        List<GeneratedPages.Sheet> sheets = GeneratedPages.make(PAGES, 7);
        GeneratedPages.write(sheets, folder.resolve("inbox/pages"));
        List<String> settings = new ArrayList<>(TestDatabase.create().arguments());
        settings.addAll(List.of("--baoku.inbox=inbox", "--baoku.inbox-settled=200ms"));
        String[] watched = settings.toArray(String[]::new);
        try (ProgramProcess program = serve(watched)) {
            HttpVisitor admin = HttpVisitor.signedIn(address(program), "admin", PASSWORD);
            await(() -> !intakes(admin).isEmpty()
                    && intakes(admin).get(0).get("done").intValue() >= 3);
            program.stop();
            assertThat(program.output()).as("nothing was cut off").doesNotContain("does not stop");
            assertNoWarning(program);
        }
        try (ProgramProcess again = serve(watched)) {
            HttpVisitor admin = HttpVisitor.signedIn(address(again), "admin", PASSWORD);
            JsonNode first = intakes(admin).get(0);
            assertThat(first.get("takenIn").intValue())
                    .as("it was under way, and what was done stayed done")
                    .isBetween(3, PAGES - 1);
            await(() -> intakes(admin).get(0).get("state").stringValue().equals("finished"));
            JsonNode last = intakes(admin).get(0);
            assertThat(last.get("id")).as("the same intake went on").isEqualTo(first.get("id"));
            assertThat(last.get("takenIn").intValue()).as("each page once").isEqualTo(PAGES);
            assertThat(last.get("failed").intValue()).isZero();
            assertNoWarning(again);
        }
    }

    private static void assertNoWarning(ProgramProcess program) {
        assertThat(program.output().lines())
                // the connection pool warns of a machine that is busy
                .filteredOn(line -> !line.contains("Thread starvation or clock leap detected"))
                .noneMatch(line -> line.contains("\"level\":\"WARN") || line.contains("\"level\":\"ERROR"));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    private static JsonNode intakes(HttpVisitor admin) {
        return JsonMapper.shared().readTree(admin.page("/api/v1/ingests"));
    }

    private static String address(ProgramProcess program) throws InterruptedException {
        String welcome = program.awaitLine(line -> line.contains("Baoku is at "));
        return JsonMapper.shared()
                .readTree(welcome)
                .get("message")
                .stringValue()
                .replaceFirst("Baoku is at (\\S+) .*", "$1");
    }

    private ProgramProcess serve(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--baoku.home=home",
                "--baoku.ingest.seeds=none",
                "--baoku.security.admin-password=" + PASSWORD,
                "--logging.level.org.springframework.boot=info",
                "--logging.structured.format.console=ecs"));
        arguments.addAll(List.of(more));
        return ProgramProcess.start(folder, arguments.toArray(String[]::new));
    }
}
