package org.baoku.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baoku.archive.ArchivedArticle;
import org.baoku.archive.ArchivedArticle.Appearance;
import org.baoku.archive.PageShelf;
import org.baoku.archive.PageSource;
import org.baoku.paper.Block;
import org.baoku.paper.Mention;
import org.baoku.paper.SplitArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// Shows an article.
@Controller
final class ArticlePages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PageShelf pages;

    ArticlePages(PageShelf pages) {
        this.pages = pages;
    }

    /// @param q words to mark, as the search that led here had them
    @GetMapping("/articles/{id}")
    String article(@PathVariable String id, @RequestParam(defaultValue = "") String q, Model model) {
        ArchivedArticle article = named(id);
        Citation citation = citation(article);
        model.addAllAttributes(Map.of(
                "article",
                view(article, q.strip()),
                "citation",
                citation.gbt7714(),
                "head",
                new Head(citation.tags(), List.of())));
        return "article";
    }

    /// The article as a record that programs for citations take.
    ///
    /// @param form `ris`, `bib` or `json` (CSL-JSON)
    @GetMapping("/articles/{id}/citation.{form}")
    ResponseEntity<byte[]> citation(@PathVariable String id, @PathVariable String form) {
        Citation citation = citation(named(id));
        return switch (form) {
            case "ris" -> download(citation, form, "application/x-research-info-systems", citation.ris());
            case "bib" -> download(citation, form, "application/x-bibtex", citation.bibtex());
            case "json" ->
                download(
                        citation,
                        form,
                        "application/vnd.citationstyles.csl+json",
                        JSON.writeValueAsString(citation.csl()));
            default -> throw Refusal.notFound("error.unknown.form", form);
        };
    }

    private static ResponseEntity<byte[]> download(Citation citation, String form, String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"baoku-" + citation.id() + "." + form + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Citation citation(ArchivedArticle article) {
        return Citation.of(article, Addresses.whole(Addresses.article(article.id())));
    }

    private ArchivedArticle named(String id) {
        return pages.article(AddressPart.id(id, "error.unknown.article"))
                .orElseThrow(() -> Refusal.notFound("error.unknown.article", id));
    }

    private ArticleView view(ArchivedArticle article, String query) {
        List<String> words = Run.wordsToMark(query);
        SplitArticle print = article.print();
        Titles titles = print.titles();
        Optional<PageSource> source = pages.source(article.page().id());
        List<ArchivedArticle> onPage = pages.pages(List.of(article.page().id())).stream()
                .flatMap(page -> page.articles().stream())
                .toList();
        return new ArticleView(
                article.id(),
                ArticleTitle.of(article),
                titles.headlineText().isBlank(),
                query,
                PagePlace.of(article.page()),
                titles.columnLabel(),
                lines(article, titles.kicker(), Mention.Part.KICKER, words),
                lines(article, titles.headline(), Mention.Part.HEADLINE, words),
                lines(article, titles.subheadline(), Mention.Part.SUBHEADLINE, words),
                byline(article),
                article.dateline().source(),
                article.dateline().place(),
                article.dateline().date(),
                print.lead(),
                blocks(article, words),
                print.signoff(),
                officials(article),
                neighbour(article, onPage, -1),
                neighbour(article, onPage, 1),
                source.map(PageSource::path).orElse(null),
                source.map(file -> PrintedLine.around(article, file)).orElse(List.of()),
                Math.round(print.confidence() * 100),
                print.doubts(),
                continued(article, words),
                beginning(article));
    }

    private ArticleView.@Nullable Elsewhere continued(ArchivedArticle article, List<String> words) {
        @Nullable String page = article.print().jump().to();
        if (page == null) {
            return null;
        }
        return pages.continuation(article.id())
                .map(next -> new ArticleView.Elsewhere(page, link(next), blocks(next, words)))
                .orElseGet(() -> new ArticleView.Elsewhere(page, null, List.of()));
    }

    private ArticleView.@Nullable Elsewhere beginning(ArchivedArticle article) {
        @Nullable String page = article.print().jump().from();
        return page == null
                ? null
                : new ArticleView.Elsewhere(
                        page,
                        pages.beginning(article.id()).map(ArticlePages::link).orElse(null),
                        List.of());
    }

    private static Link link(ArchivedArticle article) {
        return new Link(ArticleTitle.of(article), Addresses.article(article.id()));
    }

    private static List<ArticleView.Credit> byline(ArchivedArticle article) {
        return article.credits().stream()
                .map(credit -> new ArticleView.Credit(
                        new Link(credit.byline().name(), Addresses.articlesOfReporter(credit.reporterId())),
                        credit.byline().role()))
                .toList();
    }

    private static List<ArticleView.Named> officials(ArchivedArticle article) {
        return article.appearances().stream()
                .map(appearance -> new ArticleView.Named(
                        profile(appearance),
                        appearance.official().office(),
                        Addresses.articlesOfOfficial(appearance.officialId())))
                .toList();
    }

    private static List<ArticleView.Paragraph> blocks(ArchivedArticle article, List<String> words) {
        List<Block> blocks = article.print().blocks();
        List<List<Run>> runs = lines(article, blocks.stream().map(Block::text).toList(), Mention.Part.BODY, words);
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> new ArticleView.Paragraph(blocks.get(i) instanceof Block.Crosshead, runs.get(i)))
                .toList();
    }

    /// The texts of one part of the article, cut where names and searched words stand.
    private static List<List<Run>> lines(
            ArchivedArticle article, List<String> texts, Mention.Part part, List<String> words) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> Run.cut(texts.get(i), names(article, part, i), words))
                .toList();
    }

    private static List<Run.Name> names(ArchivedArticle article, Mention.Part part, int index) {
        return article.appearances().stream()
                .flatMap(appearance -> appearance.official().mentions().stream()
                        .filter(mention -> mention.part() == part && mention.index() == index)
                        .map(mention -> new Run.Name(mention.start(), mention.end(), profile(appearance))))
                .toList();
    }

    private static Link profile(Appearance appearance) {
        return new Link(appearance.official().name(), Addresses.official(appearance.officialId()));
    }

    /// The article so many places further down the page.
    private static @Nullable Link neighbour(ArchivedArticle article, List<ArchivedArticle> onPage, int distance) {
        return onPage.stream()
                .filter(other -> other.position() == article.position() + distance)
                .findFirst()
                .map(ArticlePages::link)
                .orElse(null);
    }
}
