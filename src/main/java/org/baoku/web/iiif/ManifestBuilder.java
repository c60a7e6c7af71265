package org.baoku.web.iiif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PagePictureRepository.Dimensions;
import org.baoku.archive.file.PictureSize;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedIssue;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRef;
import org.baoku.facsimile.ArticleRegion;
import org.baoku.facsimile.CanvasScale;
import org.baoku.paper.Box;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleTitle;
import org.baoku.web.facsimile.FacsimileProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds manifests of the IIIF Presentation API 3.0: an issue or a page as canvases with pictures, its
/// articles as ranges, its lines as annotations.
///
/// A canvas has four units per point, whether its picture has been made or not, so that places stay the same.
@Component
final class ManifestBuilder {
    static final double UNITS_PER_POINT = 4;

    /// The sizes for lists of pages, the best first.
    private static final List<PictureSize> THUMBNAILS = List.of(PictureSize.THUMBNAIL, PictureSize.SMALL);

    private final PagePictureRepository pictures;
    private final FacsimileProperties settings;

    ManifestBuilder(PagePictureRepository pictures, FacsimileProperties settings) {
        this.pictures = pictures;
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
                List.of(webPage(
                        SiteUrls.issue(issue.newspaper(), issue.date()), issue.newspaper() + " " + issue.date())));
        manifest.put("seeAlso", List.of(dataset(IiifUrls.mets(issue.id()), "METS", "http://www.loc.gov/METS/")));
        manifest.put("service", List.of(searchService(issue.id())));
        manifest.put(
                "partOf",
                List.of(reference(
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
        manifest.put("label", IiifJson.chinese(title(ref)));
        addMetadata(manifest, ref.newspaper(), ref.date(), ref.label());
        manifest.put("homepage", List.of(webPage(SiteUrls.page(ref), title(ref))));
        if (issue != null) {
            manifest.put("service", List.of(searchService(issue.id())));
            manifest.put("partOf", List.of(reference(IiifUrls.issueManifest(issue.id()), "Manifest")));
        }
        addPages(manifest, IiifUrls.page(ref.id()), List.of(page));
        return manifest;
    }

    private static String title(PageRef ref) {
        return ref.date() == null
                ? ref.newspaper()
                : ref.newspaper() + " " + ref.date() + (ref.label() == null ? "" : " " + ref.label());
    }

    private static Map<String, Object> label(PageRef page) {
        return page.label() == null
                ? Map.of(IiifJson.CHINESE, List.of("版次不详"), "en", List.of("page unknown"))
                : IiifJson.chinese(page.label());
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
        List<Map<String, Object>> canvases = pages.stream().map(this::canvas).toList();
        canvases.stream()
                .flatMap(canvas -> Stream.ofNullable(canvas.get("thumbnail")))
                .findFirst()
                .ifPresent(thumbnail -> manifest.put("thumbnail", thumbnail));
        manifest.put("items", canvases);
        List<Map<String, Object>> ranges = pages.stream()
                .map(page -> range(base, page))
                .filter(range -> range.containsKey("items"))
                .toList();
        if (!ranges.isEmpty()) {
            Map<String, Object> contents = new LinkedHashMap<>();
            contents.put("id", base + "/range/contents");
            contents.put("type", "Range");
            contents.put("label", Map.of(IiifJson.CHINESE, List.of("目录"), "en", List.of("Contents")));
            contents.put("items", ranges);
            manifest.put("structures", List.of(contents));
        }
    }

    private Map<String, Object> canvas(PrintedPage page) {
        long id = page.ref().id();
        CanvasScale scale = scale(page.placed());
        Map<PictureSize, Dimensions> kept = pictures.dimensions(id);
        Map<String, Object> canvas = new LinkedHashMap<>();
        canvas.put("id", IiifUrls.canvas(id));
        canvas.put("type", "Canvas");
        canvas.put("label", label(page.ref()));
        canvas.put("height", scale.height());
        canvas.put("width", scale.width());
        THUMBNAILS.stream()
                .flatMap(size -> image(id, kept, size).stream())
                .findFirst()
                .ifPresent(thumbnail -> canvas.put("thumbnail", List.of(thumbnail)));
        canvas.put("homepage", List.of(webPage(SiteUrls.page(page.ref()), title(page.ref()))));
        canvas.put("seeAlso", List.of(dataset(IiifUrls.alto(id), "ALTO", "http://www.loc.gov/standards/alto/ns-v4#")));
        canvas.put("items", List.of(painting(id, image(id, kept, PictureSize.LARGE))));
        canvas.put("annotations", List.of(reference(IiifUrls.annotations(id), "AnnotationPage")));
        return canvas;
    }

    static CanvasScale scale(PlacedPage page) {
        return CanvasScale.of(page, UNITS_PER_POINT);
    }

    /// The picture on its canvas; an empty page while there is none.
    private static Map<String, Object> painting(long page, Optional<Map<String, Object>> picture) {
        Map<String, Object> painting = new LinkedHashMap<>();
        painting.put("id", IiifUrls.page(page) + "/painting");
        painting.put("type", "AnnotationPage");
        painting.put(
                "items",
                picture.stream()
                        .map(image -> {
                            Map<String, Object> annotation = new LinkedHashMap<>();
                            annotation.put("id", IiifUrls.page(page) + "/painting/picture");
                            annotation.put("type", "Annotation");
                            annotation.put("motivation", "painting");
                            annotation.put("body", image);
                            annotation.put("target", IiifUrls.canvas(page));
                            return annotation;
                        })
                        .toList());
        return painting;
    }

    private static Optional<Map<String, Object>> image(long page, Map<PictureSize, Dimensions> kept, PictureSize size) {
        return Optional.ofNullable(kept.get(size))
                .map(dimensions -> image(page, dimensions, ImageServices.describe(page, ImageServices.sizes(kept))));
    }

    private static Map<String, Object> image(long page, Dimensions size, Map<String, Object> service) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("id", SiteUrls.absolute(SiteUrls.picture(page, size.width())));
        image.put("type", "Image");
        image.put("format", "image/jpeg");
        image.put("width", size.width());
        image.put("height", size.height());
        image.put("service", List.of(service));
        return image;
    }

    /// A page with its articles; without `items` if no article has a place.
    private static Map<String, Object> range(String base, PrintedPage page) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("id", base + "/range/page-" + page.ref().id());
        range.put("type", "Range");
        range.put("label", label(page.ref()));
        List<Map<String, Object>> articles = new ArrayList<>();
        for (ArchivedArticle article : page.articles()) {
            ArticleRegion region = ArticleRegion.of(page.placed(), article.print());
            if (!region.isEmpty()) {
                articles.add(range(base, page, article, region));
            }
        }
        if (!articles.isEmpty()) {
            range.put("items", articles);
        }
        return range;
    }

    private static Map<String, Object> range(
            String base, PrintedPage page, ArchivedArticle article, ArticleRegion region) {
        String title = ArticleTitle.of(article);
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("id", base + "/range/article-" + article.id());
        range.put("type", "Range");
        range.put("label", IiifJson.chinese(title));
        range.put("homepage", List.of(webPage(SiteUrls.article(article.id()), title)));
        List<Map<String, Object>> places = new ArrayList<>();
        for (Box box : region.boxes()) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("id", base + "/range/article-" + article.id() + "/place-" + (places.size() + 1));
            place.put("type", "SpecificResource");
            place.put("source", IiifUrls.canvas(page.ref().id()));
            place.put(
                    "selector",
                    Map.of(
                            "type",
                            "FragmentSelector",
                            "value",
                            "xywh=" + scale(page.placed()).xywh(box)));
            places.add(place);
        }
        range.put("items", places);
        return range;
    }

    /// The lines of a page as annotations.
    static Map<String, Object> annotations(long page, PlacedPage placed) {
        CanvasScale scale = scale(placed);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (PlacedLine line : placed.lines()) {
            Map<String, Object> annotation = new LinkedHashMap<>();
            annotation.put("id", IiifUrls.annotations(page) + "/line-" + (lines.size() + 1));
            annotation.put("type", "Annotation");
            annotation.put("motivation", "supplementing");
            annotation.put("body", text(line.text()));
            annotation.put("target", IiifUrls.canvas(page) + "#xywh=" + scale.xywh(line.box()));
            lines.add(annotation);
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("@context", IiifJson.PRESENTATION);
        annotations.put("id", IiifUrls.annotations(page));
        annotations.put("type", "AnnotationPage");
        annotations.put("items", lines);
        return annotations;
    }

    /// A text as the body of an annotation.
    static Map<String, Object> text(String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("value", text);
        body.put("format", "text/plain");
        body.put("language", IiifJson.CHINESE);
        return body;
    }

    private static Map<String, Object> searchService(long issue) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", IiifUrls.search(issue));
        service.put("type", "SearchService2");
        return service;
    }

    private static Map<String, Object> entry(String chinese, String english, String value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("label", Map.of(IiifJson.CHINESE, List.of(chinese), "en", List.of(english)));
        entry.put("value", IiifJson.chinese(value));
        return entry;
    }

    private static Map<String, Object> reference(String id, String type) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("id", id);
        reference.put("type", type);
        return reference;
    }

    private static Map<String, Object> webPage(String url, String label) {
        Map<String, Object> page = reference(SiteUrls.absolute(url), "Text");
        page.put("label", IiifJson.chinese(label));
        page.put("format", "text/html");
        page.put("language", List.of(IiifJson.CHINESE));
        return page;
    }

    private static Map<String, Object> dataset(String url, String label, String profile) {
        Map<String, Object> dataset = reference(url, "Dataset");
        dataset.put("label", Map.of("none", List.of(label)));
        dataset.put("format", "application/xml");
        dataset.put("profile", profile);
        return dataset;
    }
}
