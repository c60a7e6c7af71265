package org.baoku.web.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.ScoreReason;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.ArticleTitle;
import org.baoku.web.Link;
import org.baoku.web.PathValues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Explains why a search finds an article (为何命中).
@Controller
final class ExplanationPageController {
    private final ArchiveLookup archive;
    private final ArticleIndex index;

    ExplanationPageController(ArchiveLookup archive, ArticleIndex index) {
        this.archive = archive;
        this.index = index;
    }

    @GetMapping("/articles/{id}/why")
    String why(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        ArchivedArticle article = archive.article(id);
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
                        reasons(index.explain(query.withSort(SortOrder.RELEVANCE), article.id())))));
        return "why";
    }

    /// Adds up the weights of reasons with the same kind and terms.
    private static List<ExplanationView.Reason> reasons(List<ScoreReason> reasons) {
        record Key(ScoreReason.Kind kind, String terms) {}
        double total = reasons.stream().mapToDouble(ScoreReason::weight).sum();
        return reasons.stream()
                .collect(groupingBy(
                        reason -> new Key(reason.kind(), reason.words()),
                        LinkedHashMap::new,
                        summingDouble(ScoreReason::weight)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(sum -> ExplanationView.Reason.of(
                        sum.getKey().kind(), sum.getKey().terms(), sum.getValue(), total))
                .toList();
    }
}
