package org.baoku.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.TextFragment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Sends requests to the program's own server after the start, because the first requests of a JVM are slow: they
/// load classes, compile code and fill the caches of the index and the operating system. The requests go over HTTP
/// to exercise everything between the socket and the index, for at most ten seconds. They are sent in the
/// background.
///
/// Until each of them was sent once, for at most two seconds, the program's health is `OUT_OF_SERVICE`: a proxy
/// in front of several nodes gives the readers of a node that starts to the others so long. The further ones have
/// pauses between them, so that a reader who comes meanwhile has a core.
///
/// A failure only means that the first user's requests are slow, so it is logged at debug level.
@Component("warmUpHealthIndicator")
@ConditionalOnWebApplication
final class StartupWarmer implements HealthIndicator, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(StartupWarmer.class);
    private static final Duration MAX_DURATION = Duration.ofSeconds(10);
    private static final Duration MAX_FIRST_ROUND = Duration.ofSeconds(2);

    /// Enough for a small archive; a large one gets a request per [#ARTICLES_PER_REQUEST] articles.
    private static final int MIN_REQUESTS = 60;

    private static final int MAX_REQUESTS = 400;
    private static final int ARTICLES_PER_REQUEST = 100;

    /// The length of the query made from a headline, in UTF-16 units: about a name.
    private static final int QUERY_LENGTH = 3;

    private final ArticleIndex index;
    private final Environment environment;
    private volatile boolean stopped;
    private volatile boolean warm;

    StartupWarmer(ArticleIndex index, Environment environment) {
        this.index = index;
        this.environment = environment;
    }

    /// Begins once the archive is filled. Sends nothing if it is disabled, with TLS, or if local searches count
    /// towards the rate limit.
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (port == null
                || !environment.getProperty("baoku.warm-up", Boolean.class, true)
                || environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || !environment.getProperty("baoku.security.own-searches-free", Boolean.class, true)) {
            warm = true;
            return;
        }
        String server = "http://127.0.0.1:" + port + environment.getProperty("server.servlet.context-path", "");
        Thread.ofPlatform().daemon().name("warm-up").start(() -> send(server));
    }

    @Override
    public Health health() {
        return (warm ? Health.up() : Health.outOfService()).build();
    }

    private void send(String server) {
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(MAX_DURATION)
                .build()) {
            List<URI> pages =
                    paths().stream().map(path -> URI.create(server + path)).toList();
            for (int i = 0; i < pages.size() && !stopped && isWithin(MAX_FIRST_ROUND, begun); i++) {
                send(client, pages.get(i));
            }
            warm = true;
            long requests = Math.clamp(index.size() / ARTICLES_PER_REQUEST, MIN_REQUESTS, MAX_REQUESTS);
            for (int i = 0; i < requests && !stopped && isWithin(MAX_DURATION, begun); i++) {
                Duration taken = send(client, pages.get(i % pages.size()));
                Thread.sleep(taken.dividedBy(2));
            }
        } catch (IOException | IndexUnavailableException e) {
            log.debug("Warm-up requests failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            warm = true;
        }
    }

    private static boolean isWithin(Duration longest, long begun) {
        return System.nanoTime() - begun < longest.toNanos();
    }

    /// Sends a request.
    ///
    /// @return how long the answer took
    private static Duration send(HttpClient client, URI page) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        client.send(HttpRequest.newBuilder(page).timeout(MAX_DURATION).build(), BodyHandlers.discarding());
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void destroy() {
        stopped = true;
    }

    /// The pages that readers open first, and searches made from headlines of the archive.
    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/", "/search", "/api/v1/search", "/api/v1/suggest?q=w"));
        for (Hit hit : index.search(SearchQuery.ALL).hits()) {
            String headline = TextFragment.join(hit.headline());
            String term = encode(headline.substring(0, Math.min(headline.length(), QUERY_LENGTH)));
            paths.add("/api/v1/search?q=" + term);
            paths.add("/search?q=" + term);
            paths.add("/api/v1/search?q=" + encode('"' + headline + '"'));
            paths.add("/api/v1/search?q=" + term + "&newspaper=" + encode(hit.newspaper()));
        }
        return paths;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
