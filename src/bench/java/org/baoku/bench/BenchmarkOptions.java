package org.baoku.bench;

import java.nio.file.Path;
import java.util.Objects;

/// The options of a run, given as system properties `-Dbench.NAME=…`.
///
/// @param corpus an import file from which the articles are generated
/// @param articles the number of articles
/// @param heap the heap size of each server and of the process that builds our index: `2g`
/// @param rounds how often each server is measured with the query log
/// @param indexings how often each server builds its index
/// @param queries the number of queries of each kind
/// @param throughputSeconds how long throughput is measured in each round
/// @param jar our packaged program
/// @param peerClassPath a file with the class path of OpenSearch
/// @param peerSource the source file that starts OpenSearch
/// @param work the directory for everything that the run writes
/// @param seed the random seed of articles and queries
record BenchmarkOptions(
        Path corpus,
        int articles,
        String heap,
        int rounds,
        int indexings,
        int queries,
        int throughputSeconds,
        Path jar,
        Path peerClassPath,
        Path peerSource,
        Path work,
        long seed) {
    static BenchmarkOptions ofSystemProperties() {
        return new BenchmarkOptions(
                Path.of(text("corpus")),
                number("articles"),
                text("heap"),
                number("rounds"),
                number("indexings"),
                number("queries"),
                number("throughputSeconds"),
                Path.of(text("jar")),
                Path.of(text("peerClassPath")),
                Path.of(text("peerSource")),
                Path.of(text("work")),
                number("seed"));
    }

    private static String text(String name) {
        return Objects.requireNonNull(System.getProperty("bench." + name), "bench." + name + " is not set");
    }

    private static int number(String name) {
        return Integer.parseInt(text(name).replace("_", ""));
    }
}
