package org.baoku.web.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.ScoreReason;
import org.baoku.index.SearchQuery;
import org.baoku.index.SortOrder;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleTitle;
import org.baoku.web.Link;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Explains a hit: 为何命中.
@Controller
final class ExplanationPageController {
    private final PageRepository pages;
    private final ArticleIndex index;

    ExplanationPageController(PageRepository pages, ArticleIndex index) {
        this.pages = pages;
        this.index = index;
    }

    @GetMapping("/articles/{id}/why")
    String why(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        ArchivedArticle article = pages.article(PathValues.id(id, "error.unknown.article"))
                .orElseThrow(() -> PageNotShownException.notFound("error.unknown.article", id));
        SearchQuery query = SearchQuery.fromParams(parameters);
        int number =
                PathValues.start(parameters.getOrDefault("hit", List.of("")).getFirst());
        model.addAllAttributes(Map.of(
                "why",
                new ExplanationView(
                        new Link(ArticleTitle.of(article), SiteUrls.article(article.id(), query, Math.max(1, number))),
                        query.text(),
                        SiteUrls.search(query.withStart(Math.max(0, number - 1) / query.size() * query.size())),
                        query.sort() != SortOrder.RELEVANCE,
                        grounds(index.explain(query.withSort(SortOrder.RELEVANCE), article.id())))));
        return "why";
    }

    /// What is said twice, of letters and of words, is said once.
    private static List<ExplanationView.Ground> grounds(List<ScoreReason> reasons) {
        record Said(ScoreReason.Kind kind, String words) {}
        double all = reasons.stream().mapToDouble(ScoreReason::weight).sum();
        return reasons.stream()
                .collect(groupingBy(
                        reason -> new Said(reason.kind(), reason.words()),
                        LinkedHashMap::new,
                        summingDouble(ScoreReason::weight)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(said -> ExplanationView.Ground.of(
                        said.getKey().kind(), said.getKey().words(), said.getValue(), all))
                .toList();
    }
}
