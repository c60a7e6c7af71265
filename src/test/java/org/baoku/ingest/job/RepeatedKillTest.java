package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.baoku.ProgramProcess;
import org.baoku.TestDatabase;
import org.baoku.ingest.GeneratedPages;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program is killed at random moments of one intake and restarted each time, while a client keeps searching.
///
/// The database runs outside the program, so that only the death of the program itself is tested here;
/// [KilledSeedIntakeTest] tests what happens to the embedded server.
@Order(1)
class RepeatedKillTest {
    private static final int LATEST_KILL_MILLIS = 1500;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Random random = new Random(20_210_104);

    /// How many articles of each page the client has seen at once.
    private final Map<String, Set<Integer>> seen = new ConcurrentHashMap<>();

    private final Set<String> refusals = ConcurrentHashMap.newKeySet();

    @Test
    void threeKills() throws Exception {
        killRepeatedly(3, 80);
    }

    @Test
    @Tag("campaign")
    void thirtyKills() throws Exception {
        killRepeatedly(30, 300);
    }

    /// Asserts that after all kills every page is stored once, and that no client has seen part of a page.
    private void killRepeatedly(int kills, int pages) throws Exception {
        List<GeneratedPages.Sheet> sheets = GeneratedPages.make(pages, 1);
        GeneratedPages.write(sheets, folder.resolve("pages"));
        TestDatabase database = TestDatabase.create();
        int port = freePort();
        String address = "http://localhost:" + port;
        List<String> settings = new ArrayList<>(database.arguments());
        settings.addAll(List.of(
                "--baoku.home=home",
                "--baoku.ingest.seeds=pages",
                "--baoku.security.admin-password=correct horse",
                "--server.port=" + port));
        String[] arguments = settings.toArray(String[]::new);
        Thread reader = Thread.ofPlatform().daemon().start(() -> search(address, pages));
        for (int kill = 0; kill < kills; kill++) {
            try (ProgramProcess program = ProgramProcess.start(folder, arguments)) {
                awaitServed(address);
                // The moment of the kill is what this test varies.
                Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
                program.kill();
                assertThat(program.output())
                        .as("the kill falls within the intake")
                        .doesNotContain("Seed intake ended:");
            }
        }
        try (ProgramProcess last = ProgramProcess.start(folder, arguments)) {
            last.awaitAddress();
            assertThat(last.output()).contains("Seed intake ended: " + pages + " pages", " 0 failed");
            reader.interrupt();
            reader.join();
            assertComplete(database.jdbc(), address, sheets);
        }
    }

    private void assertComplete(JdbcClient database, String address, List<GeneratedPages.Sheet> sheets)
            throws Exception {
        assertThat(database.sql("select path from source_file join page on page.source_file_id = source_file.id")
                        .query(String.class)
                        .list())
                .as("every page is stored once")
                .hasSize(sheets.size())
                .doesNotHaveDuplicates();
        assertThat(database.sql("select distinct state from intake_file")
                        .query(String.class)
                        .list())
                .as("each result was stored in the transaction of its page")
                .containsExactly("TAKEN_IN");
        Set<Long> found = new TreeSet<>();
        for (LocalDate day :
                sheets.stream().map(GeneratedPages.Sheet::date).distinct().toList()) {
            Map<String, Integer> whole = count(hits(address, day, found));
            whole.forEach((page, articles) -> assertThat(seen.getOrDefault(page, Set.of()))
                    .as("what a client saw of %s", page)
                    .isSubsetOf(articles));
        }
        assertThat(List.copyOf(found))
                .as("the index holds what the archive holds")
                .isEqualTo(database.sql("select id from article order by id")
                        .query(Long.class)
                        .list());
        assertThat(refusals).isEmpty();
        assertThat(seen)
                .as("pages that the client saw while the program was killed")
                .isNotEmpty();
    }

    /// Searches for the articles of random days until it is interrupted.
    private void search(String address, int pages) {
        while (!Thread.currentThread().isInterrupted()) {
            LocalDate day = GeneratedPages.FIRST_DAY.plusDays(random.nextInt(pages / 6));
            try {
                count(hits(address, day, new TreeSet<>()))
                        .forEach((page, articles) -> seen.computeIfAbsent(page, _ -> ConcurrentHashMap.newKeySet())
                                .add(articles));
                Thread.sleep(40);
            } catch (IOException killed) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<JsonNode> hits(String address, LocalDate day, Set<Long> ids) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address + "/api/v1/search?size=200&from=" + day + "&to=" + day);
        if (answer.statusCode() != 200) {
            refusals.add(answer.statusCode() + " " + answer.body());
            return List.of();
        }
        List<JsonNode> hits = JsonMapper.shared()
                .readTree(answer.body())
                .get("hits")
                .valueStream()
                .toList();
        hits.forEach(hit -> ids.add(hit.get("id").longValue()));
        return hits;
    }

    private static Map<String, Integer> count(List<JsonNode> hits) {
        return hits.stream()
                .collect(Collectors.toMap(
                        hit -> hit.get("date").stringValue() + " "
                                + hit.get("page").stringValue(),
                        _ -> 1,
                        Integer::sum));
    }

    private void awaitServed(String address) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < end) {
            try {
                get(address + "/favicon.svg");
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new AssertionError("The program did not serve");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
