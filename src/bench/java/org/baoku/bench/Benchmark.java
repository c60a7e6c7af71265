package org.baoku.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.baoku.bench.BenchmarkQuery.Kind;
import org.baoku.bench.Distribution.Latency;
import tools.jackson.databind.json.JsonMapper;

/// One run: builds the articles, loads both, asks both the same over HTTP in alternating rounds, and prints a table.
///
/// Nothing is done to one that is not done to the other: no merge is forced, every query is asked as often, and each
/// has the same heap.
public final class Benchmark {
    private static final int CALLERS = 8;
    private static final int FIRST_STARTS = 3;

    private final BenchmarkOptions options;
    private final PrintStream out;
    private final HttpCaller http = new HttpCaller();
    private final Map<BenchmarkQuery, Map<String, List<Double>>> millisOfQuery = new HashMap<>();
    private final Map<String, List<Double>> p50 = new HashMap<>();
    private final Map<String, List<Double>> p99 = new HashMap<>();
    private final Map<String, List<Double>> throughput = new HashMap<>();
    private final Map<String, List<Double>> indexing = new HashMap<>();
    private final List<Double> first = new ArrayList<>();
    private final List<Double> inProcessP50 = new ArrayList<>();
    private final List<Double> inProcessP99 = new ArrayList<>();

    private Benchmark(BenchmarkOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /// Runs and prints; the options are system properties.
    public static void main(String[] none) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BenchmarkOptions options = BenchmarkOptions.ofSystem();
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
        say("Making " + options.articles() + " articles of " + options.corpus());
        Corpus.write(options.corpus(), articles, options.articles(), options.seed());
        List<BenchmarkQuery> queries = QueryLog.of(articles, options.articles(), options.queries(), options.seed());

        say("Importing them (import, and the index)");
        long begun = System.nanoTime();
        BaokuServer.importArticles(options, home, articles);
        double importing = (System.nanoTime() - begun) / 1e9;
        say("Imported in " + Distribution.number(importing) + " s");
        for (int round = 1; round < options.indexings(); round++) {
            try (OpenSearchServer peer = newPeer()) {
                index(round, home, peer, articles);
            }
        }
        try (OpenSearchServer peer = newPeer()) {
            index(options.indexings(), home, peer, articles);
            long ourSize = size(home.resolve("index"));
            long peerSize = peer.settle();
            say("Starting our server " + FIRST_STARTS + " times");
            String comparison = ask(queries, home, peer);
            report(articles, importing, ourSize, peerSize, comparison);
        }
    }

    private OpenSearchServer newPeer() throws IOException, InterruptedException {
        delete(options.work().resolve("opensearch"));
        return OpenSearchServer.start(options, http);
    }

    /// Both build their index in a process that has just started.
    private void index(int round, Path home, OpenSearchServer peer, Path articles)
            throws IOException, InterruptedException {
        say("Building both indexes, " + round + " of " + options.indexings());
        double peers = options.articles() / load(peer, articles);
        double ours = options.articles() / BaokuServer.reindex(options, home);
        say("Articles a second: " + Distribution.number(ours) + " and " + Distribution.number(peers));
        indexing.computeIfAbsent("Baoku", _ -> new ArrayList<>()).add(ours);
        indexing.computeIfAbsent("OpenSearch", _ -> new ArrayList<>()).add(peers);
    }

    private double load(OpenSearchServer peer, Path articles) throws IOException, InterruptedException {
        try (ProgressBar bar = bar("Loading", options.articles())) {
            return peer.load(articles, bar::stepTo);
        }
    }

    private String ask(List<BenchmarkQuery> queries, Path home, OpenSearchServer peer)
            throws IOException, InterruptedException {
        // The client itself is warm before our server's first query is timed.
        millis(peer, queries.subList(0, Math.min(100, queries.size())));
        String comparison;
        try (BaokuServer ours = BaokuServer.serve(options, home)) {
            first.add(millis(ours, queries.getFirst()));
            for (int start = 1; start < FIRST_STARTS; start++) {
                ours.restart();
                first.add(millis(ours, queries.get(start)));
            }
            comparison = compareTotals(queries, ours, peer);
            try (ProgressBar bar = bar("Rounds", options.rounds() + 1L)) {
                millis(ours, queries);
                millis(peer, queries);
                bar.step();
                for (int round = 0; round < options.rounds(); round++) {
                    for (SearchServer rival : round % 2 == 0 ? List.of(ours, peer) : List.of(peer, ours)) {
                        Latency latency = measured(rival, queries);
                        p50.computeIfAbsent(rival.name(), _ -> new ArrayList<>())
                                .add(latency.p50());
                        p99.computeIfAbsent(rival.name(), _ -> new ArrayList<>())
                                .add(latency.p99());
                        throughput
                                .computeIfAbsent(rival.name(), _ -> new ArrayList<>())
                                .add(throughput(rival, queries));
                    }
                    bar.step();
                }
            }
        }
        writeQueryTimes();
        say("Asking our index in process");
        inProcess(queries, home);
        return comparison;
    }

    private double millis(SearchServer rival, BenchmarkQuery query) throws IOException {
        long begun = System.nanoTime();
        http.send(rival.request(query));
        return (System.nanoTime() - begun) / 1e6;
    }

    private List<Double> millis(SearchServer rival, List<BenchmarkQuery> queries) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (BenchmarkQuery query : queries) {
            millis.add(millis(rival, query));
        }
        return millis;
    }

    /// A measured round: what every query took is kept.
    private Latency measured(SearchServer rival, List<BenchmarkQuery> queries) throws IOException {
        List<Double> millis = millis(rival, queries);
        for (int i = 0; i < queries.size(); i++) {
            millisOfQuery
                    .computeIfAbsent(queries.get(i), _ -> new HashMap<>())
                    .computeIfAbsent(rival.name(), _ -> new ArrayList<>())
                    .add(millis.get(i));
        }
        return Distribution.latency(millis);
    }

    /// What every query took, least / median / most in milliseconds, our slowest first: where to look when a goal is
    /// missed.
    private void writeQueryTimes() throws IOException {
        Comparator<Map.Entry<BenchmarkQuery, Map<String, List<Double>>>> slowest = Comparator.comparingDouble(
                times -> Distribution.of(rounds(times.getValue(), "Baoku")).median());
        List<String> lines = new ArrayList<>();
        millisOfQuery.entrySet().stream().sorted(slowest.reversed()).forEach(times -> {
            times.getValue()
                    .forEach((rival, millis) ->
                            lines.add(rival + " " + Distribution.of(millis).text()));
            lines.add("    " + times.getKey());
        });
        Files.write(options.work().resolve("query-times.txt"), lines);
    }

    /// Queries a second, eight callers each asking one after the other.
    private double throughput(SearchServer rival, List<BenchmarkQuery> queries) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long begun = System.nanoTime();
        long end = begun + options.throughputSeconds() * 1_000_000_000L;
        List<Thread> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end && failed.get() == 0) {
                    try {
                        http.send(rival.request(queries.get(next.getAndIncrement() % queries.size())));
                    } catch (IOException e) {
                        failed.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(rival.name() + " refused a query under load");
        }
        return next.get() / ((System.nanoTime() - begun) / 1e9);
    }

    /// Whether both find as much: they must for what is looked for literally.
    private String compareTotals(List<BenchmarkQuery> queries, BaokuServer ours, OpenSearchServer peer)
            throws IOException {
        Map<Kind, Integer> asked = new EnumMap<>(Kind.class);
        Map<Kind, Integer> equal = new EnumMap<>(Kind.class);
        List<String> differing = new ArrayList<>();
        for (BenchmarkQuery query : queries) {
            long our = total(ours, query);
            long their = total(peer, query);
            asked.merge(query.kind(), 1, Integer::sum);
            equal.merge(query.kind(), our == their ? 1 : 0, Integer::sum);
            if (our != their) {
                differing.add(query + " " + our + " " + their);
            }
        }
        Files.write(options.work().resolve("differing-totals.txt"), differing);
        List<String> shares = new ArrayList<>();
        equal.forEach((kind, count) -> shares.add(kind + " " + count + " of " + asked.get(kind)));
        return String.join(", ", shares);
    }

    private long total(SearchServer rival, BenchmarkQuery query) throws IOException {
        return rival.total(JsonMapper.shared().readTree(http.send(rival.request(query))));
    }

    private void inProcess(List<BenchmarkQuery> queries, Path home) throws IOException, InterruptedException {
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
                String[] measured =
                        child.awaitLine(line -> line.startsWith("round ")).split(" ", -1);
                inProcessP50.add(Double.parseDouble(measured[1]));
                inProcessP99.add(Double.parseDouble(measured[2]));
            }
            child.awaitEnd();
        }
    }

    private void report(Path articles, double importing, long ourSize, long peerSize, String comparison)
            throws IOException {
        Distribution ourP50 = Distribution.of(rounds(p50, "Baoku"));
        Distribution ourP99 = Distribution.of(rounds(p99, "Baoku"));
        Distribution peerP50 = Distribution.of(rounds(p50, "OpenSearch"));
        Distribution peerP99 = Distribution.of(rounds(p99, "OpenSearch"));
        Distribution ourThroughput = Distribution.of(rounds(throughput, "Baoku"));
        Distribution peerThroughput = Distribution.of(rounds(throughput, "OpenSearch"));
        Distribution ourIndexing = Distribution.of(rounds(indexing, "Baoku"));
        Distribution peerIndexing = Distribution.of(rounds(indexing, "OpenSearch"));
        Distribution inProcess = Distribution.of(inProcessP50);
        Distribution firstQuery = Distribution.of(first);
        int count = options.articles();
        List<String> table = List.of(
                "| " + Distribution.number(count) + " articles, " + Distribution.number(Files.size(articles) / 1e6)
                        + " MB as JSON | Baoku | OpenSearch 3.8.0 | ratio | goal |",
                "| --- | --- | --- | --- | --- |",
                row("p50, one caller, ms", ourP50, peerP50, ourP50.median() / peerP50.median(), "≤ 0.5"),
                row("p99, one caller, ms", ourP99, peerP99, ourP99.median() / peerP99.median(), "≤ 0.5"),
                row(
                        "queries a second, 8 callers",
                        ourThroughput,
                        peerThroughput,
                        ourThroughput.median() / peerThroughput.median(),
                        "≥ 2"),
                "| p50 in process, ms | " + inProcess.text() + " | – | HTTP "
                        + Distribution.number(ourP50.median() / inProcess.median()) + " × | ≤ 1.5 |",
                "| p99 in process, ms | " + Distribution.of(inProcessP99).text() + " | – | – | – |",
                row(
                        "indexing, articles a second",
                        ourIndexing,
                        peerIndexing,
                        ourIndexing.median() / peerIndexing.median(),
                        "≥ 1.5"),
                "| index, MB | " + Distribution.number(ourSize / 1e6) + " | " + Distribution.number(peerSize / 1e6)
                        + " | " + Distribution.number((double) ourSize / peerSize) + " | ≤ 1 |",
                "| first query after a start, ms | " + firstQuery.text() + " | – | "
                        + Distribution.number(firstQuery.median() / ourP99.median()) + " × the warm p99 | ≤ 3 |",
                "",
                "Least / median / most of " + options.rounds() + " rounds of "
                        + options.queries() * Kind.values().length
                        + " queries (indexing: " + options.indexings() + "; first query: " + FIRST_STARTS + " starts), "
                        + Runtime.getRuntime().availableProcessors() + " cores, heap " + options.heap()
                        + " each, Java " + Runtime.version().feature() + ", " + LocalDate.now(ZoneOffset.UTC)
                        + "; `mvn -Pbench -Dbench.articles=" + count + "`.",
                "`import` of these articles, index included: " + Distribution.number(importing) + " s ("
                        + Distribution.number(count / importing) + " articles a second). Equal totals: " + comparison
                        + ".");
        Files.write(options.work().resolve("result.md"), table);
        table.forEach(out::println);
    }

    private static List<Double> rounds(Map<String, List<Double>> measured, String rival) {
        return measured.getOrDefault(rival, List.of());
    }

    private static String row(String what, Distribution ours, Distribution peers, double ratio, String goal) {
        return "| " + what + " | " + ours.text() + " | " + peers.text() + " | " + Distribution.number(ratio) + " | "
                + goal + " |";
    }

    private ProgressBar bar(String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
    }

    private void say(String sentence) {
        out.println(sentence + ".");
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
