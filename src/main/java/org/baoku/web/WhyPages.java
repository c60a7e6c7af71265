package org.baoku.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.ArchivedArticle;
import org.baoku.archive.PageShelf;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Reason;
import org.baoku.index.SearchQuery;
import org.baoku.index.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Explains a hit: 为何命中.
@Controller
final class WhyPages {
    private final PageShelf pages;
    private final ArticleIndex index;

    WhyPages(PageShelf pages, ArticleIndex index) {
        this.pages = pages;
        this.index = index;
    }

    @GetMapping("/articles/{id}/why")
    String why(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        ArchivedArticle article = pages.article(AddressPart.id(id, "error.unknown.article"))
                .orElseThrow(() -> Refusal.notFound("error.unknown.article", id));
        SearchQuery query = SearchQuery.fromParams(parameters);
        int number =
                AddressPart.start(parameters.getOrDefault("hit", List.of("")).getFirst());
        model.addAllAttributes(Map.of(
                "why",
                new WhyView(
                        new Link(ArticleTitle.of(article), Addresses.article(article.id(), query, Math.max(1, number))),
                        query.words(),
                        Addresses.search(query.withStart(Math.max(0, number - 1) / query.size() * query.size())),
                        query.sort() != Sort.RELEVANCE,
                        grounds(index.explain(query.withSort(Sort.RELEVANCE), article.id())))));
        return "why";
    }

    /// What is said twice, of letters and of words, is said once.
    private static List<WhyView.Ground> grounds(List<Reason> reasons) {
        record Said(Reason.Kind kind, String words) {}
        double all = reasons.stream().mapToDouble(Reason::weight).sum();
        return reasons.stream()
                .collect(groupingBy(
                        reason -> new Said(reason.kind(), reason.words()),
                        LinkedHashMap::new,
                        summingDouble(Reason::weight)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(said ->
                        WhyView.Ground.of(said.getKey().kind(), said.getKey().words(), said.getValue(), all))
                .toList();
    }
}
