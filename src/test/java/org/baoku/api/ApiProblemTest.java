package org.baoku.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every error below `/api` is a problem detail (RFC 9457), whatever part of the program found it, and whatever the
/// client says it accepts.
class ApiProblemTest extends ServedArchive {
    private static final Pattern TOKEN = Pattern.compile("baoku_[A-Za-z0-9_-]{43}");

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404",
        "GET, /api/v1/articles/999999999, 404",
        "GET, /api/v1/articles/abc, 400",
        "GET, /api/v1/search?from=abc, 400",
        "GET, /api/v1/search?q=%zz, 400",
        "GET, /api/v1/articles/%zz, 400",
        "GET, /api/v1/articles/%2e%2e/1, 400",
        "GET, /api/v1/articles;x=1, 400",
        "GET, /api/v1/clippings, 401",
        "GET, /api/v1/ingests, 401",
        "DELETE, /api/v1/search, 403",
        "POST, /api/v1/clippings, 403",
    })
    void aStrangersErrorIsAProblem(String method, String target, int status) {
        for (String accepted : new String[] {"text/html", "application/json", "image/png"}) {
            assertProblem(request(method, target, "Accept: " + accepted + "\r\n", ""), status, target);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/search, application/json, 405",
        "POST, /api/v1/search, application/json, 405",
        "POST, /api/v1/clippings/folders, application/json, 400",
        "POST, /api/v1/clippings/folders, text/plain, 400",
        "POST, /api/v1/ingests, application/json, 400",
        "POST, /api/v1/saved-searches, application/json, 400",
        "POST, /api/v1/saved-searches, text/plain, 415",
        "POST, /api/v1/articles/1, multipart/form-data, 415",
        "GET, /api/v1/nothing, application/json, 404",
    })
    void anAdminsErrorIsAProblem(String method, String target, String type, int status) {
        String headers = "Authorization: Bearer " + token() + "\r\nContent-Type: " + type + "\r\n";

        assertProblem(request(method, target, headers, "{\"name"), status, target);
    }

    @Test
    void aTypeThatIsNotThereIsAProblem() {
        String target = "/api/v1/search?q=x";
        assertProblem(request("GET", target, "Accept: image/png\r\n", ""), 406, target);
    }

    @Test
    void aTokenThatIsNoneIsAProblem() {
        String headers = "Authorization: Bearer none\r\nAccept: text/html\r\n";
        assertProblem(request("GET", "/api/v1/search", headers, ""), 401, "/api/v1/search");
    }

    @Test
    void aBodyThatIsTooLargeIsAProblem() {
        String answer = request("POST", "/api/v1/clippings", "Content-Type: text/plain\r\n", "x".repeat(9_000));
        assertProblem(answer, 413, "/api/v1/clippings");
    }

    @Test
    void anAddressThatIsTooLongIsAProblemOrAPage() {
        String query = "q=" + "a".repeat(9_000);
        assertProblem(request("GET", "/api/v1/search?" + query, "Accept: text/html\r\n", ""), 414, "/api/v1/search");

        assertThat(request("GET", "/search?" + query, "Accept: text/html\r\n", ""))
                .startsWith("HTTP/1.1 414")
                .contains("网址太长", "请缩短检索词", "href=\"/issues\"")
                .as("with a search box at the top, unlike the home page")
                .contains("role=\"search\"")
                .doesNotContain("at-home");
    }

    private static void assertProblem(String answer, int status, String target) {
        assertThat(answer).as(target).startsWith("HTTP/1.1 " + status);
        assertThat(answer).as(target).containsPattern("(?i)\r\nContent-Type: *application/problem\\+json");
        assertThat(answer).as(target).doesNotContain("<html", "Exception", "org.baoku", "Tomcat");
        JsonNode problem =
                JsonMapper.shared().readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        assertThat(problem.path("type").asString("")).as(target).isEqualTo("about:blank");
        assertThat(problem.path("status").asInt(0)).as(target).isEqualTo(status);
        assertThat(problem.path("title").asString("")).as(target).isNotEmpty();
        assertThat(problem.path("detail").asString("")).as(target).endsWith(".");
        assertThat(problem.path("instance").asString("")).as(target).isEqualTo(target.replaceAll("\\?.*", ""));
    }

    private String token() {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
        admin.post("/account/tokens", "/account", "name", "problems " + System.nanoTime(), "role", "ADMIN");
        Matcher token = TOKEN.matcher(admin.page("/account"));
        assertThat(token.find()).isTrue();
        return token.group();
    }

    /// The bytes of an answer, as clients of the JDK refuse to send what is malformed.
    private String request(String method, String target, String headers, String body) {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(address()).getPort())) {
            socket.setSoTimeout(60_000);
            String request = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                    + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
