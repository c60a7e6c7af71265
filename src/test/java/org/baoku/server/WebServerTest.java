package org.baoku.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.archive.ArchiveProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Slow clients, malformed requests and temporary files.
class WebServerTest extends ServedArchive {
    private static final int SLOW_CLIENTS = 300;

    @Autowired
    private ArchiveProperties properties;

    @Test
    void clientsThatSendSlowlyKeepNobodyWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                Socket socket = connect();
                slow.add(socket);
                send(
                        socket,
                        "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=");
            }
            long start = System.nanoTime();

            assertThat(new HttpVisitor(address())
                            .get("/search?q=%E8%A5%BF%E5%AE%81")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void malformedAddressesAreAnsweredWithAPageOfOurs() throws IOException {
        for (String target : new String[] {"/search?q=a|b", "/%zz", "/a\u0001b"}) {
            try (Socket socket = connect()) {
                send(socket, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer).as(target).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception");
                assertThat(answer).as(target).contains("首页");
            }
        }
    }

    @Test
    void temporaryFilesLieBelowTheHomeFolder() {
        assertThat(properties.home().resolve(Path.of("tomcat", "work"))).isDirectory();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(address()).getPort());
        socket.setSoTimeout(15_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
