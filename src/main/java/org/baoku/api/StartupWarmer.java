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
import org.baoku.index.Hit;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchQuery;
import org.baoku.index.TextFragment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Asks the server for a moment, over HTTP, before the program says that it is there: the first reader waits no longer
/// than the others, because everything between the socket and the index has been used once.
///
/// What goes wrong here is nobody's trouble: it is only a slower first request.
@Component
@ConditionalOnWebApplication
final class StartupWarmer {
    private static final Logger log = LoggerFactory.getLogger(StartupWarmer.class);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /// A small archive answers soon enough after a few.
    private static final int FEWEST = 60;

    private static final int MOST = 400;
    private static final int ARTICLES_FOR_ONE = 100;

    private static final int LETTERS_OF_A_NAME = 3;

    private final ArticleIndex index;
    private final Environment environment;

    StartupWarmer(ArticleIndex index, Environment environment) {
        this.index = index;
        this.environment = environment;
    }

    /// Comes when the archive has been filled and before anybody is told of it.
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ask() {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (port == null
                || environment.getProperty("server.ssl.enabled", Boolean.class, false)
                // They would be counted as a reader's.
                || !environment.getProperty("baoku.security.own-searches-free", Boolean.class, true)) {
            return;
        }
        String address = "http://127.0.0.1:" + port + environment.getProperty("server.servlet.context-path", "");
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST)
                .build()) {
            List<String> paths = paths();
            long most = Math.clamp(index.size() / ARTICLES_FOR_ONE, FEWEST, MOST);
            for (int i = 0; i < most && System.nanoTime() - begun < LONGEST.toNanos(); i++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + paths.get(i % paths.size())))
                        .timeout(LONGEST)
                        .build();
                client.send(request, BodyHandlers.discarding());
            }
        } catch (IOException | IndexUnavailableException e) {
            log.debug("The first requests were not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Searches for what the index holds, and the pages that readers begin with.
    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/", "/search", "/api/v1/search"));
        for (Hit hit : index.search(SearchQuery.ALL).hits()) {
            String headline = TextFragment.join(hit.headline());
            String words = headline.substring(0, Math.min(headline.length(), LETTERS_OF_A_NAME));
            paths.add("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            paths.add("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            paths.add("/api/v1/search?q=" + URLEncoder.encode('"' + headline + '"', StandardCharsets.UTF_8));
            paths.add("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&newspaper="
                    + URLEncoder.encode(hit.newspaper(), StandardCharsets.UTF_8));
        }
        return paths;
    }
}
