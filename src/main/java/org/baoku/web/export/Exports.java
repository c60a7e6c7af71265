package org.baoku.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.baoku.site.ClientNetwork;
import org.baoku.site.TransferPatience;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Sends files of any length to clients: only a few at once, and each only for a limited time.
///
/// A failed write ends an export, so that none goes on whose client has gone, and so does a client that
/// reads more slowly than [TransferPatience] allows. An export must hold nothing that others wait for.
@Component
@EnableConfigurationProperties(ExportProperties.class)
public final class Exports {
    private static final int BUFFER = 8 * 1024;

    private final ExportProperties limits;

    /// By client network.
    private final Map<String, Integer> running = new HashMap<>();

    Exports(ExportProperties limits) {
        this.limits = limits;
    }

    /// Begins an export; to be closed at its end.
    ///
    /// @throws ExportsBusyException where as many run as may run at once
    public Export begin(HttpServletRequest request) {
        String client = ClientNetwork.of(request.getRemoteAddr());
        synchronized (running) {
            int all = running.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= limits.atOnce() || running.getOrDefault(client, 0) >= limits.perClient()) {
                throw new ExportsBusyException();
            }
            running.merge(client, 1, Integer::sum);
        }
        return new Export(client);
    }

    private void end(String client) {
        synchronized (running) {
            running.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /// One running export.
    public final class Export implements AutoCloseable {
        private final String client;
        private final long start = System.nanoTime();
        private boolean closed;

        private Export(String client) {
            this.client = client;
        }

        /// Begins the response and returns its text. Its methods fail where the client has gone or the
        /// export has taken too long; closing it does not close the response, which a failed export must
        /// leave incomplete.
        ///
        /// @param type the content type, without charset
        /// @param name the name of the file
        public Writer file(HttpServletResponse response, String type, String name) throws IOException {
            response.setContentType(type);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            OutputStream out = new BufferedOutputStream(new Sending(response.getOutputStream()), BUFFER);
            return new OutputStreamWriter(out, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                end(client);
            }
        }

        private final class Sending extends OutputStream {
            private final OutputStream response;
            private final TransferPatience patience = new TransferPatience(limits.grace());

            Sending(OutputStream response) {
                this.response = response;
            }

            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            @SuppressWarnings(
                    "ThreadPriorityCheck") // nothing relies on it: it only lets others go first where it works
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (System.nanoTime() - start > limits.longest().toNanos()) {
                    throw new IOException("The export took longer than " + limits.longest());
                }
                long began = System.nanoTime();
                response.write(bytes, offset, length);
                if (patience.isExhausted(length, Duration.ofNanos(System.nanoTime() - began))) {
                    throw new IOException("The client reads the export too slowly");
                }
                // A virtual thread keeps its core until it waits; a fast client never makes it wait.
                Thread.yield();
            }
        }
    }
}
