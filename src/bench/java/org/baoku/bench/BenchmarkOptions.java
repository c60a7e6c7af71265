package org.baoku.bench;

import java.nio.file.Path;
import java.util.Objects;

/// What a run is told with `-Dbench.NAME=…`.
///
/// @param corpus an import file that the articles are made of
/// @param articles how many articles both hold
/// @param heap of either server, and of what builds our index: `2g`
/// @param rounds how often the query log is run against each
/// @param indexings how often either builds its index
/// @param queries how many queries of each kind the log has
/// @param throughputSeconds how long eight callers ask in a round
/// @param jar our program
/// @param peerClassPath a file that holds the peer's class path
/// @param peerSource the peer's start
/// @param work the folder for everything that the run writes
/// @param seed of everything made up
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
    static BenchmarkOptions ofSystem() {
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
