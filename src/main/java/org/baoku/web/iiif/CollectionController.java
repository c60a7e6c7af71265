package org.baoku.web.iiif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.issue.PrintedIssueRepository;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedIssue;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedNewspaper;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves the collections that lead to the manifests: newspapers, their years, the issues of a year.
@Controller
@CrossOrigin
final class CollectionController {
    private static final String UNKNOWN = "error.unknown.collection";

    private final PrintedIssueRepository issues;

    CollectionController(PrintedIssueRepository issues) {
        this.issues = issues;
    }

    @GetMapping("/iiif/collection")
    ResponseEntity<byte[]> newspapers() {
        return respond(
                IiifUrls.collection(),
                Map.of(IiifJson.CHINESE, List.of("报纸"), "en", List.of("Newspapers")),
                issues.newspapers().stream()
                        .map(newspaper -> item(IiifUrls.collection(newspaper.id()), "Collection", newspaper.name()))
                        .toList());
    }

    @GetMapping("/iiif/newspapers/{id}/collection")
    ResponseEntity<byte[]> years(@PathVariable String id) {
        PrintedNewspaper newspaper = newspaper(id);
        return respond(
                IiifUrls.collection(newspaper.id()),
                IiifJson.chinese(newspaper.name()),
                issues.years(newspaper.id()).stream()
                        .map(year -> withDate(
                                item(
                                        IiifUrls.collection(newspaper.id(), year.year()),
                                        "Collection",
                                        newspaper.name() + " " + year.year()),
                                year.year() + "-01-01"))
                        .toList());
    }

    @GetMapping("/iiif/newspapers/{id}/{year}/collection")
    ResponseEntity<byte[]> issues(@PathVariable String id, @PathVariable String year) {
        PrintedNewspaper newspaper = newspaper(id);
        List<PrintedIssue> ofYear = issues.issues(newspaper.id(), PathValues.year(year));
        if (ofYear.isEmpty()) {
            throw PageNotShownException.notFound(UNKNOWN, year);
        }
        return respond(
                IiifUrls.collection(newspaper.id(), PathValues.year(year)),
                IiifJson.chinese(newspaper.name() + " " + year),
                ofYear.stream()
                        .map(issue -> withDate(
                                item(
                                        IiifUrls.issueManifest(issue.id()),
                                        "Manifest",
                                        issue.newspaper() + " " + issue.date()),
                                issue.date().toString()))
                        .toList());
    }

    private PrintedNewspaper newspaper(String id) {
        long number = PathValues.id(id, UNKNOWN);
        return issues.newspapers().stream()
                .filter(newspaper -> newspaper.id() == number)
                .findFirst()
                .orElseThrow(() -> PageNotShownException.notFound(UNKNOWN, id));
    }

    private static ResponseEntity<byte[]> respond(
            String id, Map<String, Object> label, List<Map<String, Object>> items) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("@context", IiifJson.PRESENTATION);
        collection.put("id", id);
        collection.put("type", "Collection");
        collection.put("label", label);
        collection.put("items", items);
        return IiifJson.respond(collection, IiifJson.PRESENTATION);
    }

    private static Map<String, Object> item(String id, String type, String label) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("type", type);
        item.put("label", IiifJson.chinese(label));
        return item;
    }

    private static Map<String, Object> withDate(Map<String, Object> item, String day) {
        item.put("navDate", day + "T00:00:00Z");
        return item;
    }
}
