/// The benchmark: the same articles and the same queries in our application and in a peer, in one run.
///
/// [org.baoku.bench.Benchmark] leads through it; [org.baoku.bench.Corpus] makes the articles,
/// [org.baoku.bench.QueryLog] the queries, and a [org.baoku.bench.SearchServer] each answers them over HTTP from a
/// process of
/// its own. Compiled and run with Maven's profile `bench` only.
@NullMarked
package org.baoku.bench;

import org.jspecify.annotations.NullMarked;
