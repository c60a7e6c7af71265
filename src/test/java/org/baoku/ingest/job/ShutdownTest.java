package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.baoku.HttpVisitor;
import org.baoku.ProgramProcess;
import org.baoku.ingest.GeneratedPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that is asked to stop: it ends what it has begun, and says everything in the form that was asked for.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ShutdownTest {
    private static final String PASSWORD = "teapot under a willow";
    private static final int PAGES = 120;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aRequestThatHasBegunIsAnsweredAndTheNextStartFindsNothingLeftBehind()
            throws InterruptedException, IOException {
        try (ProgramProcess program = serve()) {
            URI address = URI.create(address(program));
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                // Half of a form: the server has begun with it and waits for the rest.
                socket.getOutputStream()
                        .write("POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\nConnection: close\r\n\r\nname"
                                .getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(1_000);
                Thread stopping = Thread.ofVirtual().start(program::stop);
                Thread.sleep(2_000);
                socket.getOutputStream().write("=abc".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 ");
                stopping.join();
            }
        }
        try (ProgramProcess again = serve()) {
            again.awaitLine(line -> line.contains("Baoku is at "));
            assertThat(again.output()).doesNotContain("left behind", "\"level\":\"WARN", "\"level\":\"ERROR");
        }
    }

    @Test
    void anIntakeUnderWayFinishesItsFileAndGoesOnAtTheNextStart() throws InterruptedException, IOException {
        List<GeneratedPages.Sheet> sheets = GeneratedPages.make(PAGES, 7);
        GeneratedPages.write(sheets, folder.resolve("inbox/pages"));
        String[] watched = {"--baoku.inbox=inbox", "--baoku.inbox-settled=200ms"};
        try (ProgramProcess program = serve(watched)) {
            HttpVisitor admin = HttpVisitor.signedIn(address(program), "admin", PASSWORD);
            int done = 0;
            while (done < 3) {
                Thread.sleep(20);
                done = intakes(admin).isEmpty()
                        ? 0
                        : intakes(admin).get(0).get("done").intValue();
            }
            program.stop();
            assertThat(program.output())
                    .as("nothing was cut off")
                    .doesNotContain("does not stop", "\"level\":\"WARN", "\"level\":\"ERROR");
        }
        try (ProgramProcess again = serve(watched)) {
            HttpVisitor admin = HttpVisitor.signedIn(address(again), "admin", PASSWORD);
            JsonNode first = intakes(admin).get(0);
            assertThat(first.get("takenIn").intValue())
                    .as("it was under way, and what was done stayed done")
                    .isBetween(3, PAGES - 1);
            while (!intakes(admin).get(0).get("state").stringValue().equals("finished")) {
                Thread.sleep(50);
            }
            JsonNode last = intakes(admin).get(0);
            assertThat(last.get("id")).as("the same intake went on").isEqualTo(first.get("id"));
            assertThat(last.get("takenIn").intValue()).as("each page once").isEqualTo(PAGES);
            assertThat(last.get("failed").intValue()).isZero();
            assertThat(again.output()).doesNotContain("\"level\":\"WARN", "\"level\":\"ERROR");
        }
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
                "--logging.structured.format.console=ecs"));
        arguments.addAll(List.of(more));
        return ProgramProcess.start(folder, arguments.toArray(String[]::new));
    }
}
