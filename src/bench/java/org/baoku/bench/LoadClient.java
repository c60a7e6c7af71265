package org.baoku.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Measures response times and throughput of a server.
final class LoadClient {
    /// The number of concurrent clients of a throughput measurement.
    static final int CLIENTS = 8;

    private final HttpCaller http;

    LoadClient(HttpCaller http) {
        this.http = http;
    }

    /// The response time of one query in milliseconds.
    double millis(SearchServer server, BenchmarkQuery query) throws IOException {
        long start = System.nanoTime();
        http.send(server.request(query));
        return (System.nanoTime() - start) / 1e6;
    }

    /// The response times of queries that are sent one after the other.
    List<Double> millis(SearchServer server, List<BenchmarkQuery> queries) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (BenchmarkQuery query : queries) {
            millis.add(millis(server, query));
        }
        return millis;
    }

    /// Queries per second with several clients, each of which sends one query after the other.
    double throughput(SearchServer server, List<BenchmarkQuery> queries, int seconds) throws InterruptedException {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end && failures.get() == 0) {
                    try {
                        http.send(server.request(queries.get(sent.getAndIncrement() % queries.size())));
                    } catch (IOException e) {
                        failures.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        if (failures.get() > 0) {
            throw new IllegalStateException(server.name() + " failed to answer a query under load");
        }
        return sent.get() / ((System.nanoTime() - start) / 1e9);
    }
}
