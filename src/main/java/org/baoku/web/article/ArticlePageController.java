package org.baoku.web.article;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.person.AppointmentRepository;
import org.baoku.archive.similarity.VersionRepository;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.HtmlHead;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.baoku.web.PrintedPart;
import org.baoku.web.facsimile.ClippingCutter;
import org.baoku.web.facsimile.FacsimileFinder;
import org.baoku.web.search.ResultNavigator;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// Shows an article and its citations.
@Controller
final class ArticlePageController {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RIS = "application/x-research-info-systems";

    private final PageRepository pages;
    private final ResultNavigator navigator;
    private final RelatedCoverageFinder related;
    private final ArchiveLookup archive;
    private final VersionRepository versions;
    private final ErratumLinkFinder errata;
    private final AppointmentRepository appointments;
    private final FacsimileFinder facsimiles;
    private final ClippingCutter clippings;

    ArticlePageController(
            ArchiveLookup archive,
            PageRepository pages,
            ResultNavigator navigator,
            RelatedCoverageFinder related,
            VersionRepository versions,
            ErratumLinkFinder errata,
            AppointmentRepository appointments,
            FacsimileFinder facsimiles,
            ClippingCutter clippings) {
        this.pages = pages;
        this.archive = archive;
        this.navigator = navigator;
        this.related = related;
        this.versions = versions;
        this.errata = errata;
        this.appointments = appointments;
        this.facsimiles = facsimiles;
        this.clippings = clippings;
    }

    /// @param parameters the search that found the article, with its rank in the result as `hit`
    @GetMapping("/articles/{id}")
    String article(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        ArchivedArticle article = archive.article(id);
        ArticlePart part = ArticlePart.of(article, parameters.getFirst(PrintedPart.PARAMETER));
        SearchQuery query = SearchQuery.fromParams(parameters);
        int number =
                PathValues.start(parameters.getOrDefault("hit", List.of("")).getFirst());
        Citation citation = citation(article);
        ResultNavigator.Opened opened = navigator.open(query, number, article.id());
        model.addAllAttributes(Map.of(
                "article",
                new ArticleViewBuilder(pages, facsimiles, part, opened.terms())
                        .build(
                                opened.position(),
                                appointments.changesIn(article.id()),
                                related.find(article.id()),
                                versions.count(article.id()),
                                errata.find(article)),
                "citation",
                citation.gbt7714(),
                "part",
                part.part(),
                "head",
                new HtmlHead(
                        citation.tags(),
                        List.of(new HtmlHead.Alternate(RIS, SiteUrls.article(article.id()) + "/citation.ris")),
                        citation.url())));
        return "article";
    }

    /// The citation in a format of citation managers.
    ///
    /// @param format `ris`, `bib` or `json` (CSL-JSON)
    @GetMapping("/articles/{id}/citation.{format}")
    ResponseEntity<byte[]> citation(@PathVariable String id, @PathVariable String format) {
        Citation citation = citation(archive.article(id));
        return switch (format) {
            case "ris" -> download(citation, format, RIS, citation.ris());
            case "bib" -> download(citation, format, "application/x-bibtex", citation.bibtex());
            case "json" ->
                download(
                        citation,
                        format,
                        "application/vnd.citationstyles.csl+json",
                        JSON.writeValueAsString(citation.csl()));
            default -> throw PageNotShownException.notFound("error.unknown.format", format);
        };
    }

    /// The article's piece of its page as a picture, with its citation as the caption.
    @GetMapping("/articles/{id}/clipping.png")
    ResponseEntity<byte[]> clipping(@PathVariable String id) {
        ArchivedArticle article = archive.article(id);
        Citation citation = citation(article);
        try {
            byte[] png = clippings
                    .cut(article, citation.gbt7714() + " " + citation.url())
                    .orElseThrow(() -> PageNotShownException.notFound("error.unknown.clipping", id));
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"baoku-" + article.id() + ".png\"")
                    .body(png);
        } catch (ClippingCutter.BusyException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "10")
                    .build();
        }
    }

    private static ResponseEntity<byte[]> download(Citation citation, String format, String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"baoku-" + citation.id() + "." + format + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Citation citation(ArchivedArticle article) {
        return Citation.of(article, SiteUrls.absolute(SiteUrls.article(article.id())));
    }
}
