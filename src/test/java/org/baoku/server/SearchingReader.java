package org.baoku.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A reader who keeps searching while something else happens to the server.
final class SearchingReader implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final List<Duration> times = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;

    /// @param search the URL of a search that finds something
    SearchingReader(String search) {
        request = HttpRequest.newBuilder(URI.create(search))
                .timeout(Duration.ofSeconds(60))
                .build();
        thread = Thread.ofPlatform().daemon().start(this::run);
    }

    private void run() {
        try {
            do {
                search();
                Thread.sleep(PAUSE);
            } while (!stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void search() throws InterruptedException {
        long start = System.nanoTime();
        try {
            HttpResponse<String> found = client.send(request, BodyHandlers.ofString());
            if (found.statusCode() != 200) {
                failures.add("status " + found.statusCode());
            }
        } catch (IOException e) {
            failures.add(e.toString());
        }
        times.add(Duration.ofNanos(System.nanoTime() - start));
    }

    /// Stops the reader after her search.
    ///
    /// @return how long each search took, the slowest last; never empty
    /// @throws AssertionError if a search failed
    List<Duration> stop() throws InterruptedException {
        stopped = true;
        thread.join();
        if (!failures.isEmpty()) {
            throw new AssertionError(failures);
        }
        return times.stream().sorted().toList();
    }

    @Override
    public void close() {
        thread.interrupt();
        client.close();
    }
}
