package org.baoku.admin;

import java.util.List;
import java.util.Map;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.editing.PageEditor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What was corrected on an article, for every reader; and the way from an article to its page's desk.
@Controller
final class ArticleHistoryController {
    private final PageRepository pages;
    private final IssueDayCorrectionRepository days;
    private final PageEditor desk;

    ArticleHistoryController(PageRepository pages, IssueDayCorrectionRepository days, PageEditor desk) {
        this.pages = pages;
        this.days = days;
        this.desk = desk;
    }

    @GetMapping("/articles/{id}/corrections")
    String corrections(@PathVariable long id, Model model) {
        ArchivedArticle article = named(id);
        String headline = article.print().titles().headlineText();
        model.addAllAttributes(Map.of(
                "headline",
                headline.isBlank() ? "№ " + id : headline,
                "articleUrl",
                "/articles/" + id,
                "history",
                HistoryEntry.of(
                                article.page().id(),
                                desk.history(article),
                                days.history(article.page().id()))
                        .stream()
                        .map(HistoryEntry::forReading)
                        .toList()));
        return "admin/history";
    }

    @GetMapping("/admin/pages/of/{id}")
    String toItsDesk(@PathVariable long id) {
        ArchivedArticle article = named(id);
        List<Integer> lines = article.print().bodyLines().numbers();
        String page = "redirect:/admin/pages/" + article.page().id();
        return lines.isEmpty() ? page : page + "#L" + lines.getFirst();
    }

    private ArchivedArticle named(long id) {
        return pages.article(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
