package org.baoku.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Our server, run from its packaged jar.
final class BaokuServer implements SearchServer, AutoCloseable {
    private static final Pattern TOOK = Pattern.compile("It took ([0-9.]+) s");
    private static final Pattern ADDRESS = Pattern.compile("Baoku is at (\\S+) ");

    private final BenchmarkOptions options;
    private final Path home;
    private ChildProcess server;
    private String address;

    private BaokuServer(BenchmarkOptions options, Path home, ChildProcess server, String address) {
        this.options = options;
        this.home = home;
        this.server = server;
        this.address = address;
    }

    /// Imports articles into a new home directory.
    static void importArticles(BenchmarkOptions options, Path home, Path articles)
            throws IOException, InterruptedException {
        try (ChildProcess run = command(options, home, "import", articles.toString())) {
            run.awaitExit();
        }
    }

    /// Rebuilds the index from PostgreSQL.
    ///
    /// @return the duration in seconds, without the start of the program
    static double reindex(BenchmarkOptions options, Path home) throws IOException, InterruptedException {
        try (ChildProcess run = command(options, home, "reindex")) {
            Matcher took = TOOK.matcher(run.awaitLine(line -> TOOK.matcher(line).find()));
            run.awaitExit();
            return took.find() ? Double.parseDouble(took.group(1)) : Double.NaN;
        }
    }

    private static ChildProcess command(BenchmarkOptions options, Path home, String... arguments) throws IOException {
        List<String> all = jar(options, home);
        all.addAll(List.of(arguments));
        return ChildProcess.java(arguments[0], options.work(), all);
    }

    private static List<String> jar(BenchmarkOptions options, Path home) {
        return new java.util.ArrayList<>(List.of(
                "-Xms" + options.heap(),
                "-Xmx" + options.heap(),
                "-Dbaoku.home=" + home,
                "-Dbaoku.ingest.seeds=" + home.resolve("none"),
                "-jar",
                options.jar().toString()));
    }

    /// Starts the server.
    static BaokuServer serve(BenchmarkOptions options, Path home) throws IOException, InterruptedException {
        List<String> arguments = jar(options, home);
        arguments.add("--server.port=0");
        arguments.add("--baoku.security.searches-per-minute=0");
        ChildProcess server = ChildProcess.java("server", options.work(), arguments);
        Matcher address =
                ADDRESS.matcher(server.awaitLine(line -> ADDRESS.matcher(line).find()));
        if (!address.find()) {
            throw new IOException("The server printed no address");
        }
        return new BaokuServer(options, home, server, address.group(1));
    }

    /// Stops the server and starts it again.
    void restart() throws IOException, InterruptedException {
        server.close();
        BaokuServer restarted = serve(options, home);
        server = restarted.server;
        address = restarted.address;
    }

    @Override
    public String name() {
        return "Baoku";
    }

    @Override
    public HttpRequest request(BenchmarkQuery query) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/search?" + parameters(query)))
                .build();
    }

    /// The query as parameters of our URLs.
    static String parameters(BenchmarkQuery query) {
        StringBuilder parameters = new StringBuilder("size=20");
        String words =
                query.quoted() ? '"' + String.join("\" \"", query.words()) + '"' : String.join(" ", query.words());
        add(parameters, "q", words);
        if (query.facet() != null && query.value() != null) {
            add(parameters, query.facet(), query.value());
        }
        if (query.from() != null && query.to() != null) {
            add(parameters, "from", query.from().toString());
            add(parameters, "to", query.to().toString());
        }
        return parameters.toString();
    }

    private static void add(StringBuilder parameters, String name, String value) {
        parameters.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public long total(JsonNode response) {
        return response.get("total").longValue();
    }

    @Override
    public void close() {
        server.close();
    }
}
