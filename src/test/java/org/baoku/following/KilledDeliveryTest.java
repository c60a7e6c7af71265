package org.baoku.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.baoku.HttpVisitor;
import org.baoku.ProgramProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program is killed while it delivers a message, and restarted: every article is told, none in two
/// messages.
@Tag("campaign")
class KilledDeliveryTest {
    private static final String PASSWORD = "correct horse";
    private static final String WORD = "%E8%A5%BF%E5%AE%81"; // 西宁

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable ProgramProcess> victim = new AtomicReference<>();

    @Test
    void everyArticleIsToldInOneMessage() throws Exception {
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            JsonNode message = JsonMapper.shared()
                    .readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            ProgramProcess process = victim.getAndSet(null);
            if (process != null) {
                try {
                    process.kill();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            received.add(message);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hook.start();
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        String[] arguments = {
            "--baoku.home=home",
            "--server.port=0",
            "--baoku.ingest.seeds=none",
            "--baoku.inbox=" + inbox,
            "--baoku.inbox-settled=200ms",
            "--baoku.security.admin-password=" + PASSWORD,
            "--baoku.following.private-webhooks=true",
            "--baoku.following.pause=0s",
            "--baoku.following.earlier-pause=0s",
            "--baoku.following.interval=20ms"
        };
        Map<String, Set<Long>> messages = new LinkedHashMap<>();
        try (ProgramProcess killed = ProgramProcess.start(folder, arguments)) {
            HttpVisitor admin = HttpVisitor.signedIn(killed.awaitAddress(), "admin", PASSWORD);
            admin.post(
                    "/following/webhook",
                    "/following",
                    "url",
                    "http://localhost:" + hook.getAddress().getPort() + "/");
            admin.post(
                    "/following",
                    "/following/new",
                    "query",
                    "q=" + WORD,
                    "name",
                    "西宁",
                    "frequency",
                    "AT_ONCE",
                    "webhook",
                    "on");
            victim.set(killed);
            try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
                for (Path seed : seeds.filter(Files::isRegularFile).toList()) {
                    Files.copy(seed, inbox.resolve(seed.getFileName()));
                }
            }
            JsonNode first = received.poll(180, TimeUnit.SECONDS);
            assertThat(first).as(killed.output()).isNotNull();
            messages.put(first.get("id").stringValue(), articles(first));
        }
        String interrupted = messages.keySet().iterator().next();
        boolean repeated = false;
        try (ProgramProcess again = ProgramProcess.start(folder, arguments)) {
            HttpVisitor visitor = new HttpVisitor(again.awaitAddress());
            Set<Long> found = Set.of();
            Set<Long> told = new HashSet<>();
            for (int i = 0; i < 120 && !(repeated && told.equals(found) && issues(visitor) == 5); i++) {
                JsonNode next = received.poll(1, TimeUnit.SECONDS);
                if (next != null) {
                    String id = next.get("id").stringValue();
                    repeated |= id.equals(interrupted);
                    Set<Long> before = messages.put(id, articles(next));
                    assertThat(before).as("a message keeps its content").isIn(null, articles(next));
                    told.addAll(articles(next));
                }
                found = found(visitor);
            }
            assertThat(repeated)
                    .as("the interrupted message comes again under its id")
                    .isTrue();
            assertThat(told).isEqualTo(found).hasSizeGreaterThan(3);
            assertThat(messages.values().stream().mapToInt(Set::size).sum())
                    .as("no article is in two messages")
                    .isEqualTo(found.size());
        } finally {
            hook.stop(0);
        }
    }

    private static Set<Long> articles(JsonNode message) {
        Set<Long> ids = new HashSet<>();
        message.at("/savedSearches/0/articles")
                .forEach(article -> ids.add(article.get("id").longValue()));
        assertThat((long) ids.size())
                .isEqualTo(message.at("/savedSearches/0/total").longValue());
        return ids;
    }

    private static Set<Long> found(HttpVisitor visitor) {
        Set<Long> ids = new HashSet<>();
        json(visitor, "/api/v1/search?size=200&q=" + WORD)
                .get("hits")
                .forEach(hit -> ids.add(hit.get("id").longValue()));
        return ids;
    }

    private static int issues(HttpVisitor visitor) {
        return json(visitor, "/api/v1/issues").size();
    }

    private static JsonNode json(HttpVisitor visitor, String path) {
        return JsonMapper.shared().readTree(visitor.get(path).body());
    }
}
