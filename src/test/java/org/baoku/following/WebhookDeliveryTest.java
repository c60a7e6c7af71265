package org.baoku.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests to webhooks: which addresses they reach, and what a receiver cannot do to the sender.
class WebhookDeliveryTest {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server = stopped();

    private static HttpServer stopped() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/hook", exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Baoku-Delivery") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", address("/hook").toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static WebhookRequest request(boolean privateAllowed) {
        return new WebhookRequest(privateAllowed, Duration.ofSeconds(5));
    }

    @Test
    void theBodyAndTheHeadersArrive() throws IOException {
        int status = request(true)
                .post(
                        address("/hook?a=b"),
                        Map.of("Baoku-Delivery", "7"),
                        "{\"名\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(204);
        assertThat(received).containsExactly("POST /hook?a=b 7 {\"名\":1}");
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        assertThat(request(true).post(address("/elsewhere"), Map.of(), new byte[0]))
                .isEqualTo(302);
        assertThat(received).isEmpty();
    }

    @Test
    void thisMachineIsNotReachedUnlessASettingAllowsIt() {
        assertThatThrownBy(() -> request(false).post(address("/hook"), Map.of(), new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not in the public network");
        assertThat(received).isEmpty();
    }

    @Test
    void aReceiverThatNeverAnswersIsLeft() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://localhost:" + silent.getLocalPort() + "/");
            assertThatThrownBy(() ->
                            new WebhookRequest(true, Duration.ofMillis(100)).post(url, Map.of(), new byte[1_000_000]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No answer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fdab::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1"
            })
    void specialAddressesAreNotPublic(String address) {
        assertThat(PublicAddress.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.128.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "223.5.5.5",
                "2606:4700::1111",
                "2400:3200::1"
            })
    void otherAddressesArePublic(String address) {
        assertThat(PublicAddress.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/", "file:///etc/passwd", "http:///x", "http://a@example.com/", "example.com",
                "http://example.com/#x", "http://exa mple.com/", "http://example.com/\r\nX: y", "http://例子.cn/", ""
            })
    void whatIsNoUrlOfAWebhookIsRefused(String text) {
        assertThat(WebhookRequest.url(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/hook?a=b", "http://example.com:8080", "HTTPS://[2400:3200::1]/x"})
    void aUrlOfAWebhookIsAccepted(String text) {
        assertThat(WebhookRequest.url(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.com", "zhou.min+baoku@news.example.cn"})
    void aMailAddressIsAccepted(String text) {
        assertThat(MailDelivery.accepted(" " + text + " ")).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a@", "@b", "a@b,c@d", "周 <a@b.cn>", "a@b.cn\r\nBcc: c@d.cn", "a b@c.cn", "\"a b\"@c.cn"
            })
    void whatIsNoSingleMailAddressIsRefused(String text) {
        assertThat(MailDelivery.accepted(text)).isEmpty();
    }
}
