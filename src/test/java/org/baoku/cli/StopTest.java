package org.baoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.baoku.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A server that is asked to stop: it ends what it has begun, and says everything in the form that was asked for.
class StopTest {
    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aRequestThatHasBegunIsAnsweredAndTheNextStartFindsNothingLeftBehind()
            throws InterruptedException, IOException {
        try (Program program = serve()) {
            String welcome = program.awaitLine(line -> line.contains("Baoku is at "));
            URI address = URI.create(JsonMapper.shared()
                    .readTree(welcome)
                    .get("message")
                    .stringValue()
                    .replaceFirst("Baoku is at (\\S+) .*", "$1"));
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                // Half of a form: the server has begun with it and waits for the rest.
                socket.getOutputStream()
                        .write("POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\nConnection: close\r\n\r\nname"
                                .getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(1_000);
                Thread stopping = Thread.ofVirtual().start(program::close);
                Thread.sleep(2_000);
                socket.getOutputStream().write("=abc".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 ");
                stopping.join();
            }
        }
        try (Program again = serve()) {
            again.awaitLine(line -> line.contains("Baoku is at "));
            assertThat(again.output()).doesNotContain("left behind", "\"level\":\"WARN", "\"level\":\"ERROR");
        }
    }

    private Program serve() {
        return Program.start(
                folder,
                "--server.port=0",
                "--baoku.home=home",
                "--baoku.ingest.seeds=none",
                "--baoku.door.admin-password=teapot under a willow",
                "--logging.structured.format.console=ecs");
    }
}
