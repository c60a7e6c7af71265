package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.baoku.ingest.GeneratedPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that searches for the articles of random days while generated pages are ingested and nodes are
/// killed. Of several nodes it asks another one where one fails, as a proxy would.
final class SearchingClient {
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(1);

    private final List<String> addresses;
    private final int pages;
    /// A connection that takes longer is tried with another node, in time for the answer.
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(300)).build();

    private final Random random = new Random(20_210_104);

    /// How many articles of each page the client has seen at once.
    private final Map<String, Set<Integer>> seen = new ConcurrentHashMap<>();

    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::search);

    private SearchingClient(List<String> addresses, int pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    /// Starts to search.
    ///
    /// @param addresses of the nodes; of several, one must answer within a second
    /// @param pages how many pages are ingested
    static SearchingClient start(List<String> addresses, int pages) {
        SearchingClient started = new SearchingClient(addresses, pages);
        started.thread.start();
        return started;
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /// Asserts that every page is stored once, that the index of a node holds all articles, and that the
    /// client saw no part of a page and no error.
    void assertComplete(JdbcClient database, String address, List<GeneratedPages.Sheet> sheets)
            throws IOException, InterruptedException {
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
        assertThat(seen).as("pages that the client saw meanwhile").isNotEmpty();
    }

    private void search() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                search(GeneratedPages.FIRST_DAY.plusDays(random.nextInt(pages / 6)));
                Thread.sleep(40);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void search(LocalDate day) throws InterruptedException {
        long start = System.nanoTime();
        int first = random.nextInt(addresses.size());
        for (int attempt = 0; ; attempt++) {
            try {
                count(hits(addresses.get((first + attempt) % addresses.size()), day, new TreeSet<>()))
                        .forEach((page, articles) -> seen.computeIfAbsent(page, _ -> ConcurrentHashMap.newKeySet())
                                .add(articles));
                return;
            } catch (IOException killed) {
                if (addresses.size() > 1 && System.nanoTime() - start > HEALED_WITHIN.toNanos()) {
                    refusals.add("no node answered for a second: " + killed);
                    return;
                }
                Thread.sleep(100);
            }
        }
    }

    private List<JsonNode> hits(String address, LocalDate day, Set<Long> ids) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/search?size=200&from=" + day + "&to=" + day))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            if (addresses.size() > 1) {
                throw new IOException("status " + answer.statusCode());
            }
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
}
