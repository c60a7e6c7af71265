package org.baoku.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.baoku.site.TransferPatience;

/// Breaks off request bodies that come too slowly: Tomcat's own time limit begins anew with each byte. It
/// lies below everything that reads a body, uploads among them.
final class MinimumRateValve extends ValveBase {
    private final Duration grace;

    MinimumRateValve(Duration grace) {
        super(true);
        this.grace = grace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        InputBuffer original = connection.getInputBuffer();
        if (original != null) {
            connection.setInputBuffer(new TimedInput(original, grace));
        }
        try {
            getNext().invoke(request, response);
        } finally {
            // The connection reads the next request from its own buffer.
            connection.setInputBuffer(original);
        }
    }

    private static final class TimedInput implements InputBuffer {
        private final InputBuffer original;
        private final TransferPatience patience;

        TimedInput(InputBuffer original, Duration grace) {
            this.original = original;
            this.patience = new TransferPatience(grace);
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            long start = System.nanoTime();
            int read = original.doRead(handler);
            if (patience.isExhausted(Math.max(0, read), Duration.ofNanos(System.nanoTime() - start))) {
                throw new SocketTimeoutException("The request body comes too slowly");
            }
            return read;
        }

        @Override
        public int available() {
            return original.available();
        }
    }
}
