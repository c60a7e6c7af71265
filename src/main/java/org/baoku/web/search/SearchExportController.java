package org.baoku.web.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Hit;
import org.baoku.index.IndexedPerson;
import org.baoku.index.SearchQuery;
import org.baoku.index.TextFragment;
import org.baoku.site.SiteUrls;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// Exports a whole result as CSV or as JSON Lines.
@Controller
final class SearchExportController {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).get();
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Makes spreadsheet programs read the file as UTF-8.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ArticleIndex index;

    SearchExportController(ArticleIndex index) {
        this.index = index;
    }

    @GetMapping("/search.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        SearchQuery query = SearchQuery.fromParams(parameters);
        // fails before the response is committed if the index is unavailable
        index.size();
        PrintWriter file = open(response, "text/csv", "baoku.csv");
        String server = SiteUrls.absolute("");
        file.print(BYTE_ORDER_MARK);
        file.print("id,url,date,newspaper,page,source,kicker,headline,subheadline,reporters,officials\r\n");
        index.forEach(
                query,
                hit -> file.print(CSV.format(fields(hit, server).values().stream()
                                .map(SearchExportController::cell)
                                .toArray())
                        + "\r\n"));
        file.flush();
    }

    @GetMapping("/search.jsonl")
    void jsonLines(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        SearchQuery query = SearchQuery.fromParams(parameters);
        // fails before the response is committed if the index is unavailable
        index.size();
        PrintWriter file = open(response, "application/jsonl", "baoku.jsonl");
        String server = SiteUrls.absolute("");
        index.forEach(query, hit -> file.print(JSON.writeValueAsString(fields(hit, server)) + "\n"));
        file.flush();
    }

    private static PrintWriter open(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return response.getWriter();
    }

    private static Map<String, Object> fields(Hit hit, String server) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", hit.id());
        fields.put("url", server + SiteUrls.article(hit.id()));
        fields.put("date", hit.date() == null ? "" : hit.date().toString());
        fields.put("newspaper", hit.newspaper());
        fields.put("page", hit.page());
        fields.put("source", hit.source() == null ? "" : hit.source());
        fields.put("kicker", hit.kicker());
        fields.put("headline", TextFragment.join(hit.headline()));
        fields.put("subheadline", hit.subheadline());
        fields.put(
                "reporters", hit.reporters().stream().map(IndexedPerson::name).toList());
        fields.put(
                "officials", hit.officials().stream().map(IndexedPerson::name).toList());
        return fields;
    }

    private static String cell(Object value) {
        String text = value instanceof List<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.joining("、"))
                : value.toString();
        // a spreadsheet program would evaluate such a headline as a formula
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
