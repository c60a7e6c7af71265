package org.baoku.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.baoku.bench.BenchmarkQuery.Kind;
import org.baoku.bench.Distribution.Latency;
import tools.jackson.databind.json.JsonMapper;

/// One run of the benchmark: generates the articles, indexes them in both servers, measures both with the same queries
/// over HTTP in alternating rounds, and prints a table.
///
/// Both servers are treated alike: no merge is forced, every query is sent as often, and the heaps are equal.
public final class Benchmark {
    private static final int STARTS = 3;
    private static final int WARM_UP_QUERIES = 100;

    private final BenchmarkOptions options;
    private final PrintStream out;
    private final HttpCaller http = new HttpCaller();
    private final LoadClient client = new LoadClient(http);
    private final BenchmarkResults results = new BenchmarkResults();

    private Benchmark(BenchmarkOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /// Runs the benchmark with the options of [BenchmarkOptions#ofSystemProperties].
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BenchmarkOptions options = BenchmarkOptions.ofSystemProperties();
        if (!Files.exists(options.corpus())) {
            out.println("There is no file " + options.corpus().toAbsolutePath()
                    + "; name an import file with -Dbench.corpus=FILE.");
            System.exit(1);
        }
        new Benchmark(options, out).run();
    }

    private void run() throws IOException, InterruptedException {
        delete(options.work());
        Files.createDirectories(options.work());
        Path articles = options.work().resolve("articles.jsonl");
        Path home = options.work().resolve("home");
        log("Generating " + options.articles() + " articles from " + options.corpus());
        Corpus.write(options.corpus(), articles, options.articles(), options.seed());
        List<BenchmarkQuery> queries = QueryLog.of(articles, options.articles(), options.queries(), options.seed());
        double importSeconds = importArticles(home, articles);
        for (int round = 1; round < options.indexings(); round++) {
            try (OpenSearchServer peer = newPeer()) {
                measureIndexing(round, home, peer, articles);
            }
        }
        try (OpenSearchServer peer = newPeer()) {
            measureIndexing(options.indexings(), home, peer, articles);
            long indexBytes = size(home.resolve("index"));
            long peerIndexBytes = peer.settle();
            String equalTotals = measureQueries(queries, home, peer);
            report(new BenchmarkResults.Totals(
                    Files.size(articles), importSeconds, indexBytes, peerIndexBytes, equalTotals));
        }
    }

    private double importArticles(Path home, Path articles) throws IOException, InterruptedException {
        log("Importing them, index included");
        long start = System.nanoTime();
        BaokuServer.importArticles(options, home, articles);
        double seconds = (System.nanoTime() - start) / 1e9;
        log("Imported in " + Distribution.number(seconds) + " s");
        return seconds;
    }

    private OpenSearchServer newPeer() throws IOException, InterruptedException {
        delete(options.work().resolve("opensearch"));
        return OpenSearchServer.start(options, http);
    }

    /// Both build their index in a process that has just been started.
    private void measureIndexing(int round, Path home, OpenSearchServer peer, Path articles)
            throws IOException, InterruptedException {
        log("Building both indexes, " + round + " of " + options.indexings());
        double peerSpeed = options.articles() / load(peer, articles);
        double ourSpeed = options.articles() / BaokuServer.reindex(options, home);
        log("Articles a second: " + Distribution.number(ourSpeed) + " and " + Distribution.number(peerSpeed));
        results.addIndexing(ourSpeed, peerSpeed);
    }

    private double load(OpenSearchServer peer, Path articles) throws IOException, InterruptedException {
        try (ProgressBar bar = bar("Loading", options.articles())) {
            return peer.load(articles, bar::stepTo);
        }
    }

    /// @return for which queries both servers find the same number of articles
    private String measureQueries(List<BenchmarkQuery> queries, Path home, OpenSearchServer peer)
            throws IOException, InterruptedException {
        // warms up the HTTP client before the first query to our server is measured
        client.millis(peer, queries.subList(0, Math.min(WARM_UP_QUERIES, queries.size())));
        log("Starting our server " + STARTS + " times");
        String equalTotals;
        try (BaokuServer ours = BaokuServer.serve(options, home)) {
            results.addFirstQuery(client.millis(ours, queries.getFirst()));
            for (int start = 1; start < STARTS; start++) {
                ours.restart();
                results.addFirstQuery(client.millis(ours, queries.get(start)));
            }
            equalTotals = compareTotals(queries, ours, peer);
            measureRounds(queries, ours, peer);
        }
        Files.write(options.work().resolve("query-times.txt"), results.queryTimes());
        log("Measuring our index in process");
        measureInProcess(queries, home);
        return equalTotals;
    }

    private void measureRounds(List<BenchmarkQuery> queries, BaokuServer ours, OpenSearchServer peer)
            throws IOException, InterruptedException {
        try (ProgressBar bar = bar("Rounds", options.rounds() + 1L)) {
            client.millis(ours, queries);
            client.millis(peer, queries);
            bar.step();
            for (int round = 0; round < options.rounds(); round++) {
                for (SearchServer server : round % 2 == 0 ? List.of(ours, peer) : List.of(peer, ours)) {
                    results.addRound(server, queries, client.millis(server, queries));
                    results.addThroughput(server, client.throughput(server, queries, options.throughputSeconds()));
                }
                bar.step();
            }
        }
    }

    /// Compares the number of matching articles, which must be equal for literal matches, and writes the differences to
    /// a file.
    private String compareTotals(List<BenchmarkQuery> queries, BaokuServer ours, OpenSearchServer peer)
            throws IOException {
        Map<Kind, Integer> sent = new EnumMap<>(Kind.class);
        Map<Kind, Integer> equal = new EnumMap<>(Kind.class);
        List<String> differences = new ArrayList<>();
        for (BenchmarkQuery query : queries) {
            long ourTotal = total(ours, query);
            long peerTotal = total(peer, query);
            sent.merge(query.kind(), 1, Integer::sum);
            equal.merge(query.kind(), ourTotal == peerTotal ? 1 : 0, Integer::sum);
            if (ourTotal != peerTotal) {
                differences.add(query + " " + ourTotal + " " + peerTotal);
            }
        }
        Files.write(options.work().resolve("differing-totals.txt"), differences);
        List<String> shares = new ArrayList<>();
        equal.forEach((kind, count) -> shares.add(kind + " " + count + " of " + sent.get(kind)));
        return String.join(", ", shares);
    }

    private long total(SearchServer server, BenchmarkQuery query) throws IOException {
        return server.total(JsonMapper.shared().readTree(http.send(server.request(query))));
    }

    private void measureInProcess(List<BenchmarkQuery> queries, Path home) throws IOException, InterruptedException {
        Path file = options.work().resolve("queries.txt");
        Files.write(file, queries.stream().map(BaokuServer::parameters).toList());
        List<String> arguments = List.of(
                "-Xms" + options.heap(),
                "-Xmx" + options.heap(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                InProcess.class.getName(),
                file.toString(),
                Integer.toString(options.rounds()),
                "--baoku.home=" + home);
        try (ChildProcess child = ChildProcess.java("in-process", options.work(), arguments)) {
            for (int round = 0; round < options.rounds(); round++) {
                String[] latency =
                        child.awaitLine(line -> line.startsWith("round ")).split(" ", -1);
                results.addInProcess(new Latency(Double.parseDouble(latency[1]), Double.parseDouble(latency[2])));
            }
            child.awaitExit();
        }
    }

    private void report(BenchmarkResults.Totals totals) throws IOException {
        List<String> table = results.table(options, STARTS, totals);
        Files.write(options.work().resolve("result.md"), table);
        table.forEach(out::println);
    }

    private ProgressBar bar(String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
    }

    private void log(String message) {
        out.println(message + ".");
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
