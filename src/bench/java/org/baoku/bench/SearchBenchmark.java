package org.baoku.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.baoku.bench.BenchmarkQuery.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures searches on a running server with the queries of a [QueryLog] that is made of its own articles, and
/// writes a table: each kind of query with one caller, then all kinds with one caller and with eight.
///
/// Arguments: the server's address, the highest id of an article, the number of queries of each kind, the file
/// for the table, and the ids of the server's process and of its database's. All queries are sent once before
/// they are measured.
public final class SearchBenchmark {
    private static final int SAMPLE = 1_000;
    private static final long SEED = 7;

    private final HttpCaller http = new HttpCaller();
    private final String address;
    private final ProcessorClock clock;
    private final List<String> table = new ArrayList<>();
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private SearchBenchmark(String address, ProcessorClock clock) {
        this.address = address;
        this.clock = clock;
    }

    /// Runs the measurement.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SearchBenchmark benchmark = new SearchBenchmark(
                arguments[0], ProcessorClock.of(Arrays.stream(arguments).skip(4)));
        benchmark.measure(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        Files.write(Path.of(arguments[3]), benchmark.table);
    }

    private void measure(long articles, int perKind) throws IOException, InterruptedException {
        Path sample = Files.createTempFile("baoku-sample", ".jsonl");
        List<BenchmarkQuery> queries;
        try {
            Files.write(sample, sample(articles));
            queries = QueryLog.of(sample, SAMPLE, perKind, SEED);
        } finally {
            Files.delete(sample);
        }
        row("queries", "p50 ms", "p95 ms", "p99 ms", "a second", "processor ms");
        row("---", "---:", "---:", "---:", "---:", "---:");
        measure(null, queries, 1);
        for (Kind kind : Kind.values()) {
            measure(
                    kind.name(),
                    queries.stream().filter(query -> query.kind() == kind).toList(),
                    1);
        }
        measure("all, one caller", queries, 1);
        measure("all, " + LoadClient.CLIENTS + " callers", queries, LoadClient.CLIENTS);
    }

    /// Articles with a reporter and a day, from all parts of the archive.
    private List<String> sample(long articles) throws IOException {
        List<String> lines = new ArrayList<>();
        for (long id = 1; id <= articles; id += Math.max(1, articles / SAMPLE)) {
            byte[] body = http.send(request("/api/v1/articles/" + id));
            JsonNode article = JsonMapper.shared().readTree(body);
            if (!article.get("byline").isEmpty()
                    && article.get("issueDate").isString()
                    && article.get("page").isString()) {
                lines.add(article.toString());
            }
        }
        return lines;
    }

    /// @param name null for queries that only warm up
    private void measure(@Nullable String name, List<BenchmarkQuery> queries, int callers) throws InterruptedException {
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger sent = new AtomicInteger();
        double processor = clock.millis();
        long begun = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int next = sent.getAndIncrement(); next < queries.size(); next = sent.getAndIncrement()) {
                    times.add(millis(queries.get(next)));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double each = (clock.millis() - processor) / queries.size();
        if (times.size() < queries.size()) {
            throw new IllegalStateException("The server failed to answer a query");
        }
        if (name != null) {
            double[] sorted =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            row(
                    name,
                    number(Distribution.percentile(sorted, 0.5)),
                    number(Distribution.percentile(sorted, 0.95)),
                    number(Distribution.percentile(sorted, 0.99)),
                    Distribution.number(queries.size() / seconds),
                    number(each));
        }
    }

    private double millis(BenchmarkQuery query) {
        long begun = System.nanoTime();
        try {
            http.send(request("/api/v1/search?" + BaokuServer.parameters(query)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }

    private void row(String... cells) {
        table.add("| " + String.join(" | ", cells) + " |");
        out.println(table.getLast());
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, "%.0f", millis);
    }
}
