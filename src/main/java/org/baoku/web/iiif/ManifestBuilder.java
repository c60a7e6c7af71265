package org.baoku.web.iiif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedIssue;
import org.baoku.archive.page.PageRef;
import org.baoku.site.SiteUrls;
import org.baoku.web.facsimile.FacsimileProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds manifests of the IIIF Presentation API 3.0: an issue or a page with its canvases ([CanvasBuilder]), and
/// its articles as ranges ([ArticleRanges]).
@Component
final class ManifestBuilder {
    private final CanvasBuilder canvases;
    private final FacsimileProperties settings;

    ManifestBuilder(CanvasBuilder canvases, FacsimileProperties settings) {
        this.canvases = canvases;
        this.settings = settings;
    }

    /// The manifest of an issue.
    Map<String, Object> issue(PrintedIssue issue, List<PrintedPage> pages) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("@context", List.of(IiifJson.SEARCH, IiifJson.PRESENTATION));
        manifest.put("id", IiifUrls.issueManifest(issue.id()));
        manifest.put("type", "Manifest");
        manifest.put("label", IiifJson.chinese(issue.newspaper() + " " + issue.date()));
        addMetadata(manifest, issue.newspaper(), issue.date(), null);
        manifest.put(
                "homepage",
                List.of(IiifJson.webPage(
                        SiteUrls.issue(issue.newspaper(), issue.date()), issue.newspaper() + " " + issue.date())));
        manifest.put(
                "seeAlso", List.of(IiifJson.dataset(IiifUrls.mets(issue.id()), "METS", "http://www.loc.gov/METS/")));
        manifest.put("service", List.of(searchService(issue.id())));
        manifest.put(
                "partOf",
                List.of(IiifJson.reference(
                        IiifUrls.collection(issue.newspaperId(), issue.date().getYear()), "Collection")));
        addPages(manifest, IiifUrls.issue(issue.id()), pages);
        return manifest;
    }

    /// The manifest of a page.
    ///
    /// @param issue its issue; null while its day is unknown
    Map<String, Object> page(@Nullable PrintedIssue issue, PrintedPage page) {
        PageRef ref = page.ref();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("@context", List.of(IiifJson.SEARCH, IiifJson.PRESENTATION));
        manifest.put("id", IiifUrls.pageManifest(ref.id()));
        manifest.put("type", "Manifest");
        manifest.put("label", IiifJson.chinese(page.title()));
        addMetadata(manifest, ref.newspaper(), ref.date(), ref.label());
        manifest.put("homepage", List.of(IiifJson.webPage(SiteUrls.page(ref), page.title())));
        if (issue != null) {
            manifest.put("service", List.of(searchService(issue.id())));
            manifest.put("partOf", List.of(IiifJson.reference(IiifUrls.issueManifest(issue.id()), "Manifest")));
        }
        addPages(manifest, IiifUrls.page(ref.id()), List.of(page));
        return manifest;
    }

    private void addMetadata(
            Map<String, Object> manifest, String newspaper, @Nullable LocalDate date, @Nullable String label) {
        List<Map<String, Object>> metadata = new ArrayList<>();
        metadata.add(entry("报名", "Newspaper", newspaper));
        if (date != null) {
            metadata.add(entry("日期", "Date", date.toString()));
            if (label != null) {
                metadata.add(entry("版次", "Page", label));
            }
        }
        manifest.put("metadata", metadata);
        if (!settings.statement().isEmpty()) {
            manifest.put("requiredStatement", entry("说明", "Attribution", settings.statement()));
        }
        if (!settings.rights().isEmpty()) {
            manifest.put("rights", settings.rights());
        }
        if (date != null) {
            manifest.put("navDate", date + "T00:00:00Z");
        }
    }

    private void addPages(Map<String, Object> manifest, String base, List<PrintedPage> pages) {
        List<Map<String, Object>> items = pages.stream().map(canvases::canvas).toList();
        items.stream()
                .flatMap(canvas -> Stream.ofNullable(canvas.get("thumbnail")))
                .findFirst()
                .ifPresent(thumbnail -> manifest.put("thumbnail", thumbnail));
        manifest.put("items", items);
        ArticleRanges.contents(base, pages).ifPresent(contents -> manifest.put("structures", List.of(contents)));
    }

    private static Map<String, Object> searchService(long issue) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", IiifUrls.search(issue));
        service.put("type", "SearchService2");
        return service;
    }

    private static Map<String, Object> entry(String chinese, String english, String value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("label", IiifJson.bilingual(chinese, english));
        entry.put("value", IiifJson.chinese(value));
        return entry;
    }
}
