package org.baoku.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.HttpVisitor;
import org.junit.jupiter.api.Test;

/// Attacks by clients that send or read slowly, never, or no longer, and by clients with very many connections.
class SlowClientAttackTest extends AttackedServer {
    private static final int EXPORTS_AT_ONCE = 4;
    private static final int EXPORTS_OF_A_CLIENT = 2;

    @Test
    void fiveHundredBodiesThatDrip() throws Exception {
        List<Socket> dripping = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Socket socket = connectFrom("127.0.0.2");
            dripping.add(socket);
            send(
                    socket,
                    "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=");
        }
        long end = System.nanoTime() + GRACE.multipliedBy(10).toNanos();
        while (!dripping.isEmpty() && System.nanoTime() < end) {
            dripping.removeIf(socket -> !drip(socket));
            Thread.sleep(500);
        }
        assertThat(dripping)
                .as("connections whose body comes with less than the lowest rate")
                .isEmpty();
    }

    /// Sends one byte more.
    ///
    /// @return false if the server has answered or has closed the connection
    private static boolean drip(Socket socket) {
        try {
            if (socket.getInputStream().available() > 0) {
                return false;
            }
            send(socket, "x");
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void moreConnectionsThanAClientMayHave() throws Exception {
        int refused = 0;
        for (int i = 0; i < 2 * CONNECTIONS_PER_CLIENT; i++) {
            Socket socket = connectFrom("127.0.0.3");
            refused += status(socket, "/favicon.svg").isEmpty() ? 1 : 0;
        }

        assertThat(refused).as("connections closed at once").isEqualTo(CONNECTIONS_PER_CLIENT);
        assertThat(new HttpVisitor(address()).get("/").statusCode())
                .as("other clients")
                .isEqualTo(200);
    }

    @Test
    void exportsThatNobodyReads() throws Exception {
        int accepted = 0;
        for (int client = 0; client < 10; client++) {
            int ofClient = 0;
            for (int i = 0; i < 22; i++) {
                Socket socket = connectFrom("127.0.1." + (client + 1));
                ofClient += status(socket, "/search.csv").orElseThrow().equals("200") ? 1 : 0;
            }
            assertThat(ofClient).as("exports of one client").isLessThanOrEqualTo(EXPORTS_OF_A_CLIENT);
            accepted += ofClient;
        }
        assertThat(accepted).as("exports that run at once").isEqualTo(EXPORTS_AT_ONCE);
    }

    @Test
    void exportsWhoseClientsHaveGone() throws Exception {
        for (int i = 0; i < 30; i++) {
            exportAndGo("127.0.2." + (i + 1));
        }

        assertThat(awaitExport().body().lines()).hasSize(ALL_ARTICLES + 1);
    }

    /// Begins an export as soon as one may begin, and goes away. It may begin where others have ended.
    private void exportAndGo(String client) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            try (Socket socket = connectFrom(client)) {
                if (status(socket, "/search.csv").orElseThrow().equals("200")) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The exports of clients that have gone do not end");
    }

    private static HttpResponse<String> awaitExport() throws InterruptedException {
        HttpVisitor visitor = new HttpVisitor(address());
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        HttpResponse<String> export = visitor.get("/search.csv");
        while (export.statusCode() == 503 && System.nanoTime() < end) {
            assertThat(export.headers().firstValue("Retry-After")).isPresent();
            Thread.sleep(50);
            export = visitor.get("/search.csv");
        }
        assertThat(export.statusCode()).isEqualTo(200);
        return export;
    }

    /// Sends a request and reads the status of the response only; empty if the server closes the connection.
    private static Optional<String> status(Socket socket, String path) {
        byte[] line = new byte["HTTP/1.1 200".length()];
        try {
            send(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            InputStream answer = socket.getInputStream();
            int read = answer.readNBytes(line, 0, line.length);
            return read == line.length
                    ? Optional.of(new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()))
                    : Optional.empty();
        } catch (IOException closed) {
            return Optional.empty();
        }
    }
}
