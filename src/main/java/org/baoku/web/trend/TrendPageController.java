package org.baoku.web.trend;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.trend.TrendCounter;
import org.baoku.trend.TrendQuery;
import org.baoku.trend.TrendTable;
import org.baoku.web.export.CsvTable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/trends`: up to five searches over time, as shares of all articles or as numbers.
@Controller
final class TrendPageController {
    private final TrendCounter counter;

    TrendPageController(TrendCounter counter) {
        this.counter = counter;
    }

    @GetMapping("/trends")
    String trends(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        TrendQuery query = query(parameters);
        boolean absolute = absolute(parameters);
        TrendTable table = query.terms().isEmpty()
                ? new TrendTable(TrendQuery.Unit.YEAR, List.of(), List.of(), false)
                : counter.count(query);
        model.addAttribute("view", TrendView.of(query, table, absolute, "/trends.csv" + text(parameters)));
        return "trends";
    }

    @GetMapping("/trends.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) throws IOException {
        TrendTable table = counter.count(query(parameters));
        StringBuilder file = new StringBuilder();
        CsvTable csv = new CsvTable(file);
        csv.add(Stream.concat(
                Stream.of("period", "articles"), table.terms().stream().flatMap(term -> Stream.of(term, term + " %"))));
        for (TrendTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.period(), Long.toString(row.total())));
            for (int term = 0; term < table.terms().size(); term++) {
                cells.add(row.counts().get(term).toString());
                cells.add(String.format(Locale.ROOT, "%.4f", row.share(term) * 100));
            }
            csv.add(cells.stream());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trends.csv\"")
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static TrendQuery query(MultiValueMap<String, String> parameters) {
        return TrendQuery.of(
                parameters.getOrDefault("q", List.of()),
                first(parameters, "unit"),
                first(parameters, "from"),
                first(parameters, "to"));
    }

    private static boolean absolute(MultiValueMap<String, String> parameters) {
        String values = first(parameters, "values");
        return switch (values) {
            case "", "share" -> false;
            case "count" -> true;
            default -> throw new InvalidQueryException("query.bad.values", "values", values);
        };
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    /// The parameters that the table depends on.
    private static String text(MultiValueMap<String, String> parameters) {
        return Stream.of("q", "unit", "from", "to")
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> Map.entry(name, value)))
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
