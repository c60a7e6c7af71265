/// The benchmark: our server and OpenSearch with the same articles and the same queries, in one run.
///
/// [org.baoku.bench.Benchmark] controls the run. [org.baoku.bench.Corpus] generates the articles and
/// [org.baoku.bench.QueryLog] the queries. Both servers ([org.baoku.bench.SearchServer]) run in processes of their own
/// and are measured over HTTP; [org.baoku.bench.InProcess] measures our index without HTTP.
/// [org.baoku.bench.BenchmarkResults] collects the measurements and prints the table. Compiled and run only with the
/// Maven profile `bench`.
@NullMarked
package org.baoku.bench;

import org.jspecify.annotations.NullMarked;
