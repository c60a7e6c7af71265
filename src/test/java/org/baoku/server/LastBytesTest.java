package org.baoku.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/// A server that stops sends the end of an answer whose servlet has returned.
@Timeout(60)
class LastBytesTest {
    private final CountDownLatch returned = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean closedFirst;

    @Test
    void anAnswerIsSentWholeWhileTheServerStops() throws IOException, InterruptedException {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.setProtocol(LimitedHttpProtocol.class.getName());
        factory.addEngineValves(new SlowEnd());
        WebServer server = factory.getWebServer(
                context -> context.addServlet("greeting", new Greeting()).addMapping("/"));
        server.start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            returned.await();
            server.stop();
            stopped.countDown();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("good morning");
            assertThat(closedFirst).isFalse();
        } finally {
            server.destroy();
        }
    }

    /// Lies between the servlet's return and the answer's last bytes until the server has stopped, or for a moment.
    private final class SlowEnd extends ValveBase {
        SlowEnd() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            returned.countDown();
            try {
                closedFirst = stopped.await(500, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Greeting extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("good morning");
        }
    }
}
