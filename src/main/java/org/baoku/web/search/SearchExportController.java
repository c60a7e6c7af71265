package org.baoku.web.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoku.index.ArticleIndex;
import org.baoku.index.HitStream;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.TextFragment;
import org.baoku.site.SiteUrls;
import org.baoku.web.export.CsvTable;
import org.baoku.web.export.Exports;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// Exports a whole result as CSV or as JSON Lines.
@Controller
final class SearchExportController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ArticleIndex index;
    private final Exports exports;

    SearchExportController(ArticleIndex index, Exports exports) {
        this.index = index;
        this.exports = exports;
    }

    @GetMapping("/search.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SearchQuery query = SearchQuery.fromParams(parameters);
        String server = SiteUrls.absolute("");
        try (Exports.Export export = exports.begin(request);
                HitStream hits = index.allHits(query);
                Writer file = export.file(response, "text/csv", "baoku.csv")) {
            CsvTable csv = new CsvTable(
                    file, "id,url,date,newspaper,page,source,kicker,headline,subheadline,reporters,officials");
            while (hits.hasNext()) {
                csv.add(fields(hits.next(), server).values().stream().map(SearchExportController::cell));
            }
        }
    }

    @GetMapping("/search.jsonl")
    void jsonLines(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SearchQuery query = SearchQuery.fromParams(parameters);
        String server = SiteUrls.absolute("");
        try (Exports.Export export = exports.begin(request);
                HitStream hits = index.allHits(query);
                Writer file = export.file(response, "application/jsonl", "baoku.jsonl")) {
            while (hits.hasNext()) {
                file.write(JSON.writeValueAsString(fields(hits.next(), server)));
                file.write('\n');
            }
        }
    }

    private static Map<String, Object> fields(Hit hit, String server) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", hit.id());
        fields.put("url", server + SiteUrls.article(hit.id()));
        fields.put("date", hit.date() == null ? "" : hit.date().toString());
        fields.put("newspaper", hit.newspaper());
        fields.put("page", hit.label() == null ? "" : hit.label());
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
        return value instanceof List<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.joining("、"))
                : value.toString();
    }
}
