package org.baoku.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.baoku.index.lucene.LuceneArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;

/// When the health says that the first requests were sent, with a server that answers when the test lets it.
class StartupWarmerTest {
    private final CountDownLatch answered = new CountDownLatch(1);
    private final MockEnvironment environment = new MockEnvironment();

    private HttpServer server;
    private LuceneArticleIndex index;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        index = new LuceneArticleIndex(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        environment.setProperty(
                "local.server.port", Integer.toString(server.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        answered.countDown();
        server.stop(0);
        index.close();
    }

    @Test
    void isOutOfServiceUntilTheFirstRequestsAreAnswered() {
        StartupWarmer warmer = new StartupWarmer(index, environment);
        assertThat(warmer.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        warmer.warmUp();
        assertThat(warmer.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        answered.countDown();
        await().untilAsserted(() -> assertThat(warmer.health().getStatus()).isEqualTo(Status.UP));
        warmer.destroy();
    }

    @Test
    void isUpWhereNoRequestsAreSent() {
        environment.setProperty("baoku.warm-up", "false");
        StartupWarmer warmer = new StartupWarmer(index, environment);

        warmer.warmUp();

        assertThat(warmer.health().getStatus()).isEqualTo(Status.UP);
    }
}
