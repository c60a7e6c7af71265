package org.baoku.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoku.HttpVisitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Attacks with many, long or hostile requests, by clients that send and read as fast as they can.
class AttackTest extends AttackedServer {
    @Test
    void anonymousRequestsForProtectedPages() throws Exception {
        inParallel(8, () -> {
            HttpVisitor visitor = new HttpVisitor(address());
            for (int i = 0; i < 1_000; i++) {
                assertThat(visitor.get("/admin/audit?x=" + "y".repeat(500) + i).statusCode())
                        .isEqualTo(302);
            }
        });
    }

    @Test
    void namesOfMegabytesAtTheSignIn() throws Exception {
        inParallel(2, () -> {
            HttpVisitor visitor = new HttpVisitor(address());
            String name = "n".repeat(2_000_000);
            for (int i = 0; i < 25; i++) {
                try {
                    assertThat(visitor.postBare("/login", "username", name + i, "password", "x")
                                    .statusCode())
                            .isEqualTo(413);
                } catch (UncheckedIOException refusedWhileSending) {
                    assertThat(refusedWhileSending).hasCauseInstanceOf(IOException.class);
                }
            }
        });
    }

    @Test
    void uploadsToAddressesForReaders() throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"x\"\r\n\r\n";
        HttpClient client = HttpClient.newHttpClient();
        for (String path : List.of("/login", "/search", "/api/v1/search", "/suggestions", "/admin/ingests")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofString(part + "x".repeat(3_000_000) + "\r\n--b--\r\n"))
                    .build();
            try {
                assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                        .as(path)
                        .isBetween(400, 499);
            } catch (IOException refusedWhileSending) {
                assertThat(refusedWhileSending).as(path).isInstanceOf(IOException.class);
            }
        }
        try (Stream<Path> files = Files.walk(folder.resolve("home").resolve("tomcat"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void guessesAtTheAdminsPassword() throws Exception {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", PASSWORD);
        assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            new HttpVisitor(address()).signIn("admin", "guess " + i);
        }
        admin.post("/logout", "/");

        admin.signIn("admin", PASSWORD);
        assertThat(admin.get("/admin").statusCode())
                .as("a known device is not delayed")
                .isEqualTo(200);
    }

    @Test
    void namesWithNulAndMalformedAddresses() throws Exception {
        assertThat(new HttpVisitor(address()).signIn("adm\0in", "x\0").statusCode())
                .isLessThan(500);
        for (String target : List.of("/search?q=a|b", "/%zz", "/%00", "/articles/1%00", "/search?q=%00", "/\u0001")) {
            try (Socket socket = connectFrom("127.0.0.1")) {
                send(socket, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .as(target)
                        .matches("(?s)HTTP/1.1 [234]\\d\\d .*")
                        .doesNotContain("Tomcat", "Exception");
            }
        }
    }

    @Test
    void manyZipsAndAHugeManifest() throws Exception {
        String token = token();
        String[] names = IntStream.range(0, 11_000).mapToObj(i -> i + ".txt").toArray(String[]::new);
        byte[] zip = zip("", names);
        assertThat(upload(token, zip, zip).statusCode()).isEqualTo(413);
        try (Stream<Path> copies = Files.walk(folder.resolve("home").resolve("tmp"))) {
            assertThat(copies.filter(file -> file.toString().endsWith(".zip"))).isEmpty();
        }

        String manifest = "file\n"
                + IntStream.range(0, 150_000)
                        .mapToObj(i -> "none" + i + ".txt\n")
                        .collect(Collectors.joining());
        HttpResponse<String> accepted = upload(token, zip(manifest, "manifest.csv"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(awaitEnd(token, accepted).get("failed").intValue()).isEqualTo(101);
    }

    @Test
    void pagesOfHostileText() throws Exception {
        String names = IntStream.range(0, 12_000)
                .mapToObj(i -> "市长王" + Character.toString(0x4E00 + i % 3_000) + Character.toString(0x5E00 + i / 3_000))
                .collect(Collectors.joining("、"));
        List<String> texts = List.of(
                "本报讯 出席会议的有：" + names + "。",
                "馆\n".repeat(100_000),
                "新馆开馆 " + "本报记者 何青 ".repeat(10_000),
                "柳湾新馆开馆\n\n".repeat(10_000),
                "（".repeat(50_000) + "记者" + "）".repeat(50_000));
        String token = token();
        for (int i = 0; i < texts.size(); i++) {
            HttpResponse<String> accepted = upload(token, zip(texts.get(i), "2019-05-0" + (i + 1) + "/A01.txt"));
            assertThat(accepted.statusCode()).isEqualTo(202);
            awaitEnd(token, accepted);
        }
        HttpVisitor visitor = new HttpVisitor(address());
        for (int i = 1; i <= texts.size(); i++) {
            String page = "/issues/2019-05-0" + i + "/A01";
            Matcher article = Pattern.compile("/articles/\\d+").matcher(visitor.page(page));
            assertThat(visitor.page(page)).as(page).hasSizeLessThan(2_000_000);
            if (article.find()) {
                assertThat(visitor.page(article.group())).as(page).hasSizeLessThan(2_000_000);
            }
        }
    }

    @Test
    void searchesForHundredsOfLetters() throws Exception {
        String letters = IntStream.range(0x4E00, 0x4E00 + 240)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("|"));
        inParallel(6, () -> {
            HttpVisitor visitor = new HttpVisitor(address());
            for (int i = 0; i < 8; i++) {
                assertThat(visitor.get(search(letters.substring(i))).statusCode())
                        .isIn(200, 400, 503);
                assertThat(visitor.get(search(letters.substring(i).replace("|", " -")))
                                .statusCode())
                        .isIn(200, 400, 503);
            }
        });
    }

    /// A part of an attack.
    @FunctionalInterface
    private interface Attack {
        void run() throws Exception;
    }

    private static void inParallel(int clients, Attack attack) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    attack.run();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private static String token() {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", PASSWORD);
        admin.post("/account/tokens", "/account", "name", "attack " + System.nanoTime(), "role", "ADMIN");
        String page = admin.page("/account");
        Matcher token = Pattern.compile("(baoku_[A-Za-z0-9_-]{43})").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private static byte[] zip(String text, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static HttpResponse<String> upload(String token, byte[]... zips) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] zip : zips) {
            body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"x.zip\"\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(zip);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + "/api/v1/ingests"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static JsonNode awaitEnd(String token, HttpResponse<String> accepted) throws InterruptedException {
        String url = JsonMapper.shared().readTree(accepted.body()).get("url").stringValue();
        HttpVisitor admin = new HttpVisitor(address());
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            JsonNode status = JsonMapper.shared()
                    .readTree(admin.get(url, "Authorization", "Bearer " + token).body());
            if (!status.get("state").stringValue().matches("queued|running")) {
                return status;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The intake did not end");
    }
}
