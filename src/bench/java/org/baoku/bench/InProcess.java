package org.baoku.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baoku.Baoku;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.SearchQuery;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Measures our index without HTTP, in a process of its own.
final class InProcess {
    private InProcess() {}

    /// Prints a line `round P50 P99` for each round.
    ///
    /// @param arguments a file with the URL parameters of one query a line; the number of rounds; settings
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<SearchQuery> queries = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            queries.add(SearchQuery.fromParams(parameters(line)));
        }
        SpringApplication spring = new SpringApplication(Baoku.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext application =
                spring.run(List.of(arguments).subList(2, arguments.length).toArray(String[]::new))) {
            ArticleIndex index = application.getBean(ArticleIndex.class);
            for (int warmUp = 0; warmUp < 2; warmUp++) {
                round(index, queries);
            }
            for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
                Distribution.Latency latency = round(index, queries);
                out.println("round " + latency.p50() + " " + latency.p99());
            }
        }
    }

    private static Distribution.Latency round(ArticleIndex index, List<SearchQuery> queries) {
        List<Double> millis = new ArrayList<>();
        for (SearchQuery query : queries) {
            long start = System.nanoTime();
            index.search(query);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return Distribution.latency(millis);
    }

    private static MultiValueMap<String, String> parameters(String line) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (String pair : line.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.add(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
