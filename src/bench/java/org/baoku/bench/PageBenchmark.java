package org.baoku.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.baoku.HttpVisitor;
import org.baoku.web.PageAddresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures every page of readers and of the desk on a running server, one request after the other, and
/// writes a table.
///
/// Arguments: the server's address, the admin's password, the number of rounds, the file for the table, and
/// the ids of the server's process and of its database's. Each address is asked twice before it is measured;
/// what the first request took is a column of its own. The time of the processor that a request costs server
/// and database together hardly depends on what else the machine does.
public final class PageBenchmark {
    private final HttpVisitor visitor;
    private final ProcessorClock clock;

    private PageBenchmark(HttpVisitor visitor, ProcessorClock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    /// Runs the measurement.
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PageBenchmark benchmark = new PageBenchmark(
                new HttpVisitor(arguments[0]),
                ProcessorClock.of(Arrays.stream(arguments).skip(4)));
        int rounds = Integer.parseInt(arguments[2]);
        PageAddresses.Subjects subjects = benchmark.subjects();
        List<String> table = new ArrayList<>();
        table.add("| page | status | first ms | p50 ms | p95 ms | processor ms |");
        table.add("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (String address : PageAddresses.ofReaders(subjects)) {
            benchmark.measure(address, rounds, table);
            out.println(table.getLast());
        }
        benchmark.visitor.signIn("admin", arguments[1]);
        for (String address : PageAddresses.ofDesk(subjects)) {
            benchmark.measure(address, rounds, table);
            out.println(table.getLast());
        }
        Files.write(Path.of(arguments[3]), table);
    }

    private void measure(String address, int rounds, List<String> table) {
        double first = millis(address);
        millis(address);
        List<Double> times = new ArrayList<>();
        double begun = clock.millis();
        for (int round = 0; round < rounds; round++) {
            times.add(millis(address));
        }
        double processor = (clock.millis() - begun) / rounds;
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        table.add(String.format(
                Locale.ROOT,
                "| `%s` | %d | %.0f | %.0f | %.0f | %.0f |",
                URLDecoder.decode(address, StandardCharsets.UTF_8),
                visitor.get(address).statusCode(),
                first,
                Distribution.percentile(sorted, 0.5),
                Distribution.percentile(sorted, 0.95),
                processor));
    }

    private double millis(String address) {
        long begun = System.nanoTime();
        visitor.get(address);
        return (System.nanoTime() - begun) / 1e6;
    }

    private JsonNode json(String address) {
        return JsonMapper.shared().readTree(visitor.page(address));
    }

    private PageAddresses.Subjects subjects() {
        JsonNode officials = json("/api/v1/officials?size=3").get("people");
        List<Long> ids = IntStream.range(0, officials.size())
                .mapToObj(i -> officials.get(i).get("id").longValue())
                .toList();
        long reporter =
                json("/api/v1/reporters?size=1").get("people").get(0).get("id").longValue();
        long article = json("/api/v1/search?size=1&official=" + ids.getFirst())
                .get("hits")
                .get(0)
                .get("id")
                .longValue();
        LocalDate last = LocalDate.parse(officials.get(0).get("last").stringValue());
        return new PageAddresses.Subjects(
                ids, reporter, officials.get(0).get("name").stringValue(), article, last.toString());
    }
}
