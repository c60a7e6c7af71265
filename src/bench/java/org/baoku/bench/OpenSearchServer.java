package org.baoku.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// OpenSearch as a single node in a process of its own. It matches and highlights bigrams, ranks by smartcn words too,
/// and counts each of our facets with an aggregation.
final class OpenSearchServer implements SearchServer, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PORT = 19_271;
    private static final int BATCH_SIZE = 500;
    private static final int SENDERS = 2;
    private static final int MAX_FACET_VALUES = 30;
    private static final List<String> FACETS = List.of("newspaper", "page", "source", "reporter", "official", "column");

    private static final String INDEX = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
             "mappings": {"dynamic": "strict", "properties": {
                "headline": {"type": "text", "analyzer": "cjk",
                             "fields": {"words": {"type": "text", "analyzer": "smartcn"}}},
                "text": {"type": "text", "analyzer": "cjk", "fields": {"words": {"type": "text", "analyzer": "smartcn"}}},
                "kicker": {"type": "keyword", "index": false, "doc_values": false},
                "subheadline": {"type": "keyword", "index": false, "doc_values": false},
                "date": {"type": "date"},
                "newspaper": {"type": "keyword"}, "page": {"type": "keyword"}, "source": {"type": "keyword"},
                "reporter": {"type": "keyword"}, "official": {"type": "keyword"}, "column": {"type": "keyword"}}}}
            """;

    private final ChildProcess server;
    private final HttpCaller http;
    private final URI address = URI.create("http://localhost:" + PORT);

    private OpenSearchServer(ChildProcess server, HttpCaller http) {
        this.server = server;
        this.http = http;
    }

    /// Starts a new node and creates its index.
    static OpenSearchServer start(BenchmarkOptions options, HttpCaller http) throws IOException, InterruptedException {
        ChildProcess server = ChildProcess.java(
                "opensearch",
                options.work(),
                List.of(
                        "-Xms" + options.heap(),
                        "-Xmx" + options.heap(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        Files.readString(options.peerClassPath()).strip(),
                        options.peerSource().toString(),
                        options.work().resolve("opensearch").toString(),
                        Integer.toString(PORT)));
        OpenSearchServer started = new OpenSearchServer(server, http);
        while (!started.isUp()) {
            if (!server.isAlive()) {
                throw new IOException("OpenSearch did not start; see the log");
            }
            Thread.sleep(500);
        }
        started.put("/articles", INDEX);
        return started;
    }

    private boolean isUp() {
        try {
            http.send(HttpRequest.newBuilder(address).build());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void put(String path, String body) throws IOException {
        http.send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(
                http.send(HttpRequest.newBuilder(address.resolve(path)).build()));
    }

    /// Indexes an import file in concurrent batches until all articles are searchable.
    ///
    /// @return the duration in seconds
    double load(Path articles, LongConsumer progress) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Semaphore batches = new Semaphore(SENDERS);
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
                BufferedReader lines = Files.newBufferedReader(articles)) {
            List<String> batch = new ArrayList<>();
            long read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                batch.add(line);
                read++;
                if (batch.size() == BATCH_SIZE) {
                    sent.add(send(batch, senders, batches));
                    batch = new ArrayList<>();
                    progress.accept(read);
                }
            }
            if (!batch.isEmpty()) {
                sent.add(send(batch, senders, batches));
            }
            sent.forEach(CompletableFuture::join);
        }
        http.send(HttpRequest.newBuilder(address.resolve("/articles/_refresh"))
                .POST(BodyPublishers.noBody())
                .build());
        return (System.nanoTime() - start) / 1e9;
    }

    private CompletableFuture<Void> send(List<String> batch, ExecutorService senders, Semaphore batches)
            throws InterruptedException {
        batches.acquire();
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        StringBuilder body = new StringBuilder();
                        for (String line : batch) {
                            body.append("{\"index\":{}}\n")
                                    .append(document(line))
                                    .append('\n');
                        }
                        JsonNode answer =
                                JSON.readTree(http.send(HttpRequest.newBuilder(address.resolve("/articles/_bulk"))
                                        .header("Content-Type", "application/x-ndjson")
                                        .POST(BodyPublishers.ofString(body.toString()))
                                        .build()));
                        if (answer.get("errors").booleanValue()) {
                            throw new IOException("OpenSearch rejected articles of a batch");
                        }
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } finally {
                        batches.release();
                    }
                },
                senders);
    }

    /// An article as a document; the same parts are searchable as in our index.
    private static String document(String line) {
        JsonNode article = JSON.readTree(line);
        ObjectNode document = JSON.createObjectNode();
        ArrayNode text = document.putArray("text");
        for (String part : List.of("columnLabel", "kicker", "headline", "subheadline", "paragraphs")) {
            article.path(part).forEach(value -> text.add(value.isString() ? value : value.path("crosshead")));
        }
        article.path("byline").forEach(credit -> text.add(credit.get("name")));
        document.put("headline", joined(article.path("headline")));
        document.set("kicker", article.path("kicker"));
        document.set("subheadline", article.path("subheadline"));
        document.set("date", article.get("issueDate"));
        document.set("newspaper", article.get("newspaper"));
        document.set("page", article.get("page"));
        document.set("source", article.path("dateline").get("source"));
        document.set("column", article.path("columnLabel"));
        ArrayNode reporters = document.putArray("reporter");
        article.path("byline").forEach(credit -> reporters.add(credit.get("name")));
        ArrayNode officials = document.putArray("official");
        article.path("officials").forEach(official -> officials.add(official.get("name")));
        return JSON.writeValueAsString(document);
    }

    private static String joined(JsonNode lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(line.stringValue()));
        return String.join(" ", texts);
    }

    /// Waits until no merge is running.
    ///
    /// @return the size of the index in bytes
    long settle() throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(address.resolve("/articles/_flush"))
                .POST(BodyPublishers.noBody())
                .build());
        JsonNode stats = stats();
        while (stats.get("merges").get("current").intValue() > 0) {
            Thread.sleep(1_000);
            stats = stats();
        }
        return stats.get("store").get("size_in_bytes").longValue();
    }

    private JsonNode stats() throws IOException {
        return get("/articles/_stats").get("_all").get("total");
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public HttpRequest request(BenchmarkQuery query) {
        return HttpRequest.newBuilder(address.resolve("/articles/_search?request_cache=false"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body(query).toString().getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /// Every word must match as a phrase of bigrams; smartcn words and the headline only affect the score.
    private static ObjectNode body(BenchmarkQuery query) {
        ObjectNode body = JSON.createObjectNode();
        body.put("size", 20).put("track_total_hits", true);
        body.set(
                "_source",
                JSON.createObjectNode().set("excludes", JSON.createArrayNode().add("text")));
        ObjectNode bool = body.putObject("query").putObject("bool");
        ArrayNode must = bool.putArray("must");
        ArrayNode should = bool.putArray("should");
        for (String word : query.words()) {
            must.add(match("match_phrase", "text", word, 1));
            should.add(match("match_phrase", "headline", word, 3));
        }
        String all = String.join(" ", query.words());
        should.add(match("match", "text.words", all, 1));
        should.add(match("match", "headline.words", all, 2));
        ArrayNode filter = bool.putArray("filter");
        if (query.from() != null && query.to() != null) {
            filter.addObject()
                    .putObject("range")
                    .putObject("date")
                    .put("gte", query.from().toString())
                    .put("lte", query.to().toString());
        }
        body.set("highlight", JSON.readTree("""
                {"fields": {"text": {"number_of_fragments": 3, "fragment_size": 100}, "headline": {"number_of_fragments": 0}}}
                """));
        aggregate(query, body);
        return body;
    }

    private static ObjectNode match(String kind, String field, String words, int boost) {
        ObjectNode match = JSON.createObjectNode();
        match.putObject(kind).putObject(field).put("query", words).put("boost", boost);
        return match;
    }

    /// The facet that the query is filtered by is counted without its filter, the others with it.
    private static void aggregate(BenchmarkQuery query, ObjectNode body) {
        ObjectNode facetFilter = null;
        if (query.facet() != null) {
            facetFilter = JSON.createObjectNode();
            facetFilter.putObject("term").put(query.facet(), query.value());
            body.set("post_filter", facetFilter);
        }
        ObjectNode aggregations = body.putObject("aggs");
        ObjectNode months = JSON.createObjectNode();
        months.putObject("date_histogram")
                .put("field", "date")
                .put("calendar_interval", "month")
                .put("min_doc_count", 1);
        add(aggregations, "date", months, facetFilter);
        for (String facet : FACETS) {
            ObjectNode terms = JSON.createObjectNode();
            terms.putObject("terms").put("field", facet).put("size", MAX_FACET_VALUES);
            add(aggregations, facet, terms, facet.equals(query.facet()) ? null : facetFilter);
        }
    }

    private static void add(
            ObjectNode aggregations, String name, ObjectNode aggregation, @Nullable ObjectNode facetFilter) {
        if (facetFilter == null) {
            aggregations.set(name, aggregation);
        } else {
            ObjectNode filtered = aggregations.putObject(name);
            filtered.set("filter", facetFilter.deepCopy());
            filtered.set("aggs", JSON.valueToTree(Map.of("values", aggregation)));
        }
    }

    @Override
    public long total(JsonNode response) {
        return response.get("hits").get("total").get("value").longValue();
    }

    @Override
    public void close() {
        server.close();
    }
}
