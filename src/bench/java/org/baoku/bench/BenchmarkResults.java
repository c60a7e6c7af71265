package org.baoku.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.bench.BenchmarkQuery.Kind;
import org.baoku.bench.Distribution.Latency;

/// The measurements of a run, and the table that is made of them.
final class BenchmarkResults {
    private static final String OURS = "Baoku";
    private static final String PEER = "OpenSearch";

    private final Map<BenchmarkQuery, Map<String, List<Double>>> millisOfQuery = new HashMap<>();
    private final Map<String, List<Double>> p50 = new HashMap<>();
    private final Map<String, List<Double>> p99 = new HashMap<>();
    private final Map<String, List<Double>> throughput = new HashMap<>();
    private final Map<String, List<Double>> indexing = new HashMap<>();
    private final List<Double> firstQuery = new ArrayList<>();
    private final List<Latency> inProcess = new ArrayList<>();

    /// What is measured once.
    ///
    /// @param corpusBytes the size of the articles as JSON
    /// @param importSeconds the duration of our `import`, index included
    /// @param indexBytes the size of our index
    /// @param peerIndexBytes the size of the index of OpenSearch
    /// @param equalTotals for which queries both servers find the same number of articles
    record Totals(long corpusBytes, double importSeconds, long indexBytes, long peerIndexBytes, String equalTotals) {}

    /// Adds a round of queries: the response time of each.
    void addRound(SearchServer server, List<BenchmarkQuery> queries, List<Double> millis) {
        for (int i = 0; i < queries.size(); i++) {
            add(millisOfQuery.computeIfAbsent(queries.get(i), _ -> new HashMap<>()), server.name(), millis.get(i));
        }
        Latency latency = Distribution.latency(millis);
        add(p50, server.name(), latency.p50());
        add(p99, server.name(), latency.p99());
    }

    void addThroughput(SearchServer server, double queriesPerSecond) {
        add(throughput, server.name(), queriesPerSecond);
    }

    /// Adds the indexing speed of both servers in articles per second.
    void addIndexing(double ours, double peer) {
        add(indexing, OURS, ours);
        add(indexing, PEER, peer);
    }

    /// Adds the response time of the first query after a start of our server.
    void addFirstQuery(double millis) {
        firstQuery.add(millis);
    }

    void addInProcess(Latency latency) {
        inProcess.add(latency);
    }

    private static void add(Map<String, List<Double>> measurements, String server, double value) {
        measurements.computeIfAbsent(server, _ -> new ArrayList<>()).add(value);
    }

    private static Distribution distribution(Map<String, List<Double>> measurements, String server) {
        return Distribution.of(measurements.getOrDefault(server, List.of()));
    }

    /// The response times of every query, minimum / median / maximum in milliseconds, our slowest first.
    List<String> queryTimes() {
        Comparator<Map.Entry<BenchmarkQuery, Map<String, List<Double>>>> byMedian = Comparator.comparingDouble(
                times -> distribution(times.getValue(), OURS).median());
        List<String> lines = new ArrayList<>();
        millisOfQuery.entrySet().stream().sorted(byMedian.reversed()).forEach(times -> {
            times.getValue()
                    .forEach((server, millis) ->
                            lines.add(server + " " + Distribution.of(millis).text()));
            lines.add("    " + times.getKey());
        });
        return lines;
    }

    /// The result as a Markdown table with a legend.
    ///
    /// @param starts how often our server was started for the first query
    List<String> table(BenchmarkOptions options, int starts, Totals totals) {
        Distribution ourP50 = distribution(p50, OURS);
        Distribution ourP99 = distribution(p99, OURS);
        Distribution inProcessP50 =
                Distribution.of(inProcess.stream().map(Latency::p50).toList());
        Distribution inProcessP99 =
                Distribution.of(inProcess.stream().map(Latency::p99).toList());
        Distribution first = Distribution.of(firstQuery);
        int articles = options.articles();
        return List.of(
                "| " + Distribution.number(articles) + " articles, " + Distribution.number(totals.corpusBytes() / 1e6)
                        + " MB as JSON | Baoku | OpenSearch 3.8.0 | ratio | goal |",
                "| --- | --- | --- | --- | --- |",
                row("p50, one caller, ms", p50, "≤ 0.5"),
                row("p99, one caller, ms", p99, "≤ 0.5"),
                row("queries a second, " + LoadClient.CLIENTS + " callers", throughput, "≥ 2"),
                "| p50 in process, ms | " + inProcessP50.text() + " | – | HTTP "
                        + Distribution.number(ourP50.median() / inProcessP50.median()) + " × | ≤ 1.5 |",
                "| p99 in process, ms | " + inProcessP99.text() + " | – | – | – |",
                row("indexing, articles a second", indexing, "≥ 1.5"),
                "| index, MB | " + Distribution.number(totals.indexBytes() / 1e6) + " | "
                        + Distribution.number(totals.peerIndexBytes() / 1e6)
                        + " | " + Distribution.number((double) totals.indexBytes() / totals.peerIndexBytes())
                        + " | ≤ 1 |",
                "| first query after a start, ms | " + first.text() + " | – | "
                        + Distribution.number(first.median() / ourP99.median()) + " × the warm p99 | ≤ 3 |",
                "",
                "Minimum / median / maximum of " + options.rounds() + " rounds of "
                        + options.queries() * Kind.values().length
                        + " queries (indexing: " + options.indexings() + "; first query: " + starts + " starts), "
                        + Runtime.getRuntime().availableProcessors() + " cores, heap " + options.heap()
                        + " each, Java " + Runtime.version().feature() + ", " + LocalDate.now(ZoneOffset.UTC)
                        + "; `mvn -Pbench -Dbench.articles=" + articles + "`.",
                "`import` of these articles, index included: " + Distribution.number(totals.importSeconds()) + " s ("
                        + Distribution.number(articles / totals.importSeconds()) + " articles a second). Equal totals: "
                        + totals.equalTotals() + ".");
    }

    private static String row(String label, Map<String, List<Double>> measurements, String goal) {
        Distribution ours = distribution(measurements, OURS);
        Distribution peer = distribution(measurements, PEER);
        return "| " + label + " | " + ours.text() + " | " + peer.text() + " | "
                + Distribution.number(ours.median() / peer.median()) + " | " + goal + " |";
    }
}
