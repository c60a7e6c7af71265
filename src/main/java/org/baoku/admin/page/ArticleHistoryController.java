package org.baoku.admin.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.NotFoundException;
import org.baoku.admin.notice.NoticeHistory;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.editing.PageLabelCorrectionRepository;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.ingest.editing.PageEditor;
import org.baoku.site.SiteUrls;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The history of an article's corrections, which is public, and the link from an article to its page editor.
@Controller
final class ArticleHistoryController {
    private final RequestedPages requested;
    private final PageRepository pages;
    private final IssueDayCorrectionRepository dayCorrections;
    private final PageLabelCorrectionRepository labelCorrections;
    private final PageEditor editor;
    private final NoticeHistory notices;

    ArticleHistoryController(
            RequestedPages requested,
            PageRepository pages,
            IssueDayCorrectionRepository dayCorrections,
            PageLabelCorrectionRepository labelCorrections,
            PageEditor editor,
            NoticeHistory notices) {
        this.requested = requested;
        this.pages = pages;
        this.dayCorrections = dayCorrections;
        this.labelCorrections = labelCorrections;
        this.editor = editor;
        this.notices = notices;
    }

    @GetMapping("/articles/{id}/corrections")
    String history(@PathVariable long id, Model model) {
        ArchivedArticle article = requested.article(id);
        String headline = article.print().titles().headlineText();
        model.addAllAttributes(Map.of(
                "headline",
                headline.isBlank() ? "№ " + id : headline,
                "articleUrl",
                SiteUrls.article(id),
                "history",
                history(article)));
        return "admin/history";
    }

    private List<HistoryEntry> history(ArchivedArticle article) {
        long page = article.page().id();
        return Stream.concat(
                        PageHistory.of(
                                        page,
                                        links(page),
                                        editor.history(article),
                                        dayCorrections.history(page),
                                        labelCorrections.history(page))
                                .stream()
                                .map(HistoryEntry::withoutUndo),
                        notices.of(article.id()).stream())
                .sorted(Comparator.comparing(HistoryEntry::madeAt).reversed())
                .toList();
    }

    private ArticleLinks links(long page) {
        PageSource source = pages.source(page).orElseThrow(NotFoundException::new);
        return new ArticleLinks(
                requested.page(page).articles(), source.format() == PageFormat.ARTICLES ? List.of() : source.lines());
    }

    /// Redirects to the page editor, at the first line of the article's body.
    @GetMapping("/admin/pages/of/{id}")
    String pageEditor(@PathVariable long id) {
        ArchivedArticle article = requested.article(id);
        List<Integer> lines = article.print().bodyLines().numbers();
        String page = "redirect:/admin/pages/" + article.page().id();
        return lines.isEmpty() ? page : EditorPart.lineUrl(page, lines.getFirst());
    }
}
