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
import org.baoku.bench.Query.Kind;
import org.baoku.bench.Spread.Latency;
import tools.jackson.databind.json.JsonMapper;

/// One run: builds the articles, loads both, asks both the same over HTTP in alternating rounds, and prints a table.
///
/// Nothing is done to one that is not done to the other: no merge is forced, every query is asked as often, and each
/// has the same heap.
public final class Benchmark {
    private static final int CALLERS = 8;
    private static final int FIRST_STARTS = 3;

    private final Options options;
    private final PrintStream out;
    private final Http http = new Http();
    private final Map<Query, Map<String, List<Double>>> millisOfQuery = new HashMap<>();
    private final Map<String, List<Double>> p50 = new HashMap<>();
    private final Map<String, List<Double>> p99 = new HashMap<>();
    private final Map<String, List<Double>> throughput = new HashMap<>();
    private final Map<String, List<Double>> indexing = new HashMap<>();
    private final List<Double> first = new ArrayList<>();
    private final List<Double> inProcessP50 = new ArrayList<>();
    private final List<Double> inProcessP99 = new ArrayList<>();

    private Benchmark(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /// Runs and prints; the options are system properties.
    public static void main(String[] none) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Options options = Options.ofSystem();
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
        List<Query> queries = QueryLog.of(articles, options.articles(), options.queries(), options.seed());

        say("Importing them (import, and the index)");
        long begun = System.nanoTime();
        Ours.importArticles(options, home, articles);
        double importing = (System.nanoTime() - begun) / 1e9;
        say("Imported in " + Spread.number(importing) + " s");
        for (int round = 1; round < options.indexings(); round++) {
            try (OpenSearch peer = newPeer()) {
                index(round, home, peer, articles);
            }
        }
        try (OpenSearch peer = newPeer()) {
            index(options.indexings(), home, peer, articles);
            long ourSize = size(home.resolve("index"));
            long peerSize = peer.settle();
            say("Starting our server " + FIRST_STARTS + " times");
            String comparison = ask(queries, home, peer);
            report(articles, importing, ourSize, peerSize, comparison);
        }
    }

    private OpenSearch newPeer() throws IOException, InterruptedException {
        delete(options.work().resolve("opensearch"));
        return OpenSearch.start(options, http);
    }

    /// Both build their index in a process that has just started.
    private void index(int round, Path home, OpenSearch peer, Path articles) throws IOException, InterruptedException {
        say("Building both indexes, " + round + " of " + options.indexings());
        double peers = options.articles() / load(peer, articles);
        double ours = options.articles() / Ours.reindex(options, home);
        say("Articles a second: " + Spread.number(ours) + " and " + Spread.number(peers));
        indexing.computeIfAbsent("Baoku", _ -> new ArrayList<>()).add(ours);
        indexing.computeIfAbsent("OpenSearch", _ -> new ArrayList<>()).add(peers);
    }

    private double load(OpenSearch peer, Path articles) throws IOException, InterruptedException {
        try (ProgressBar bar = bar("Loading", options.articles())) {
            return peer.load(articles, bar::stepTo);
        }
    }

    private String ask(List<Query> queries, Path home, OpenSearch peer) throws IOException, InterruptedException {
        // The client itself is warm before our server's first query is timed.
        millis(peer, queries.subList(0, Math.min(100, queries.size())));
        String comparison;
        try (Ours ours = Ours.serve(options, home)) {
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
                    for (Rival rival : round % 2 == 0 ? List.of(ours, peer) : List.of(peer, ours)) {
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

    private double millis(Rival rival, Query query) throws IOException {
        long begun = System.nanoTime();
        http.send(rival.request(query));
        return (System.nanoTime() - begun) / 1e6;
    }

    private List<Double> millis(Rival rival, List<Query> queries) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (Query query : queries) {
            millis.add(millis(rival, query));
        }
        return millis;
    }

    /// A measured round: what every query took is kept.
    private Latency measured(Rival rival, List<Query> queries) throws IOException {
        List<Double> millis = millis(rival, queries);
        for (int i = 0; i < queries.size(); i++) {
            millisOfQuery
                    .computeIfAbsent(queries.get(i), _ -> new HashMap<>())
                    .computeIfAbsent(rival.name(), _ -> new ArrayList<>())
                    .add(millis.get(i));
        }
        return Spread.latency(millis);
    }

    /// What every query took, least / median / most in milliseconds, our slowest first: where to look when a goal is
    /// missed.
    private void writeQueryTimes() throws IOException {
        Comparator<Map.Entry<Query, Map<String, List<Double>>>> slowest = Comparator.comparingDouble(
                times -> Spread.of(rounds(times.getValue(), "Baoku")).median());
        List<String> lines = new ArrayList<>();
        millisOfQuery.entrySet().stream().sorted(slowest.reversed()).forEach(times -> {
            times.getValue()
                    .forEach((rival, millis) ->
                            lines.add(rival + " " + Spread.of(millis).text()));
            lines.add("    " + times.getKey());
        });
        Files.write(options.work().resolve("query-times.txt"), lines);
    }

    /// Queries a second, eight callers each asking one after the other.
    private double throughput(Rival rival, List<Query> queries) throws InterruptedException {
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
    private String compareTotals(List<Query> queries, Ours ours, OpenSearch peer) throws IOException {
        Map<Kind, Integer> asked = new EnumMap<>(Kind.class);
        Map<Kind, Integer> equal = new EnumMap<>(Kind.class);
        List<String> differing = new ArrayList<>();
        for (Query query : queries) {
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

    private long total(Rival rival, Query query) throws IOException {
        return rival.total(JsonMapper.shared().readTree(http.send(rival.request(query))));
    }

    private void inProcess(List<Query> queries, Path home) throws IOException, InterruptedException {
        Path file = options.work().resolve("queries.txt");
        Files.write(file, queries.stream().map(Ours::parameters).toList());
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
        try (Child child = Child.java("in-process", options.work(), arguments)) {
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
        Spread ourP50 = Spread.of(rounds(p50, "Baoku"));
        Spread ourP99 = Spread.of(rounds(p99, "Baoku"));
        Spread peerP50 = Spread.of(rounds(p50, "OpenSearch"));
        Spread peerP99 = Spread.of(rounds(p99, "OpenSearch"));
        Spread ourThroughput = Spread.of(rounds(throughput, "Baoku"));
        Spread peerThroughput = Spread.of(rounds(throughput, "OpenSearch"));
        Spread ourIndexing = Spread.of(rounds(indexing, "Baoku"));
        Spread peerIndexing = Spread.of(rounds(indexing, "OpenSearch"));
        Spread inProcess = Spread.of(inProcessP50);
        Spread firstQuery = Spread.of(first);
        int count = options.articles();
        List<String> table = List.of(
                "| " + Spread.number(count) + " articles, " + Spread.number(Files.size(articles) / 1e6)
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
                        + Spread.number(ourP50.median() / inProcess.median()) + " × | ≤ 1.5 |",
                "| p99 in process, ms | " + Spread.of(inProcessP99).text() + " | – | – | – |",
                row(
                        "indexing, articles a second",
                        ourIndexing,
                        peerIndexing,
                        ourIndexing.median() / peerIndexing.median(),
                        "≥ 1.5"),
                "| index, MB | " + Spread.number(ourSize / 1e6) + " | " + Spread.number(peerSize / 1e6) + " | "
                        + Spread.number((double) ourSize / peerSize) + " | ≤ 1 |",
                "| first query after a start, ms | " + firstQuery.text() + " | – | "
                        + Spread.number(firstQuery.median() / ourP99.median()) + " × the warm p99 | ≤ 3 |",
                "",
                "Least / median / most of " + options.rounds() + " rounds of "
                        + options.queries() * Kind.values().length
                        + " queries (indexing: " + options.indexings() + "; first query: " + FIRST_STARTS + " starts), "
                        + Runtime.getRuntime().availableProcessors() + " cores, heap " + options.heap()
                        + " each, Java " + Runtime.version().feature() + ", " + LocalDate.now(ZoneOffset.UTC)
                        + "; `mvn -Pbench -Dbench.articles=" + count + "`.",
                "`import` of these articles, index included: " + Spread.number(importing) + " s ("
                        + Spread.number(count / importing) + " articles a second). Equal totals: " + comparison + ".");
        Files.write(options.work().resolve("result.md"), table);
        table.forEach(out::println);
    }

    private static List<Double> rounds(Map<String, List<Double>> measured, String rival) {
        return measured.getOrDefault(rival, List.of());
    }

    private static String row(String what, Spread ours, Spread peers, double ratio, String goal) {
        return "| " + what + " | " + ours.text() + " | " + peers.text() + " | " + Spread.number(ratio) + " | " + goal
                + " |";
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
