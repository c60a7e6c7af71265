package org.baoku.admin.page;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.editing.ReviewQueue;
import org.baoku.archive.editing.ReviewQueue.QueuedPage;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.index.IndexUnavailableException;
import org.baoku.site.SiteUrls;
import org.baoku.story.Errata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/review`: the queue of pages to review, the most doubtful first.
@Controller
final class ReviewController {
    private static final Logger log = LoggerFactory.getLogger(ReviewController.class);
    private static final int PAGE_SIZE = 50;

    /// A page of the queue and the URL of its editor.
    record Entry(QueuedPage page, String url) {}

    /// A notice of a newspaper that names an article which the archive does not have, or does not tell.
    ///
    /// @param url the notice
    /// @param statement which of its statements
    record UnresolvedNotice(
            long id,
            String url,
            int statement,
            String newspaper,
            @Nullable LocalDate date,
            String sentence,
            List<Candidate> candidates) {}

    /// An article that a notice may mean.
    record Candidate(
            long id, String url, String headline, @Nullable LocalDate date, String page) {}

    private final ReviewQueue queue;
    private final NewspaperRepository newspapers;
    private final Errata errata;
    private final PageRepository pages;

    ReviewController(ReviewQueue queue, NewspaperRepository newspapers, Errata errata, PageRepository pages) {
        this.pages = pages;
        this.errata = errata;
        this.queue = queue;
        this.newspapers = newspapers;
    }

    @GetMapping("/admin/review")
    String queue(ReviewFilterParameters parameters, @RequestParam(defaultValue = "0") int start, Model model) {
        ReviewFilter filter = parameters.toFilter();
        int offset = Math.clamp(start, 0, Integer.MAX_VALUE - PAGE_SIZE);
        List<Entry> entries = queue.find(filter.toCriteria(), offset, PAGE_SIZE).stream()
                .map(page -> new Entry(page, filter.editorUrl(page.page())))
                .toList();
        long count = queue.count(filter.toCriteria());
        model.addAllAttributes(Map.of(
                "filter",
                filter,
                "entries",
                entries,
                "count",
                count,
                "newspapers",
                newspapers.all(),
                "doubts",
                queue.doubtCodes(),
                "notices",
                offset == 0 ? notices() : List.of()));
        if (offset > 0) {
            model.addAttribute("previousUrl", filter.queueUrl(Math.max(0, offset - PAGE_SIZE)));
        }
        if (offset + PAGE_SIZE < count) {
            model.addAttribute("nextUrl", filter.queueUrl(offset + PAGE_SIZE));
        }
        return "admin/review";
    }

    /// None while the index is unavailable: the queue can be shown without them.
    private List<UnresolvedNotice> notices() {
        try {
            return errata.unresolved().stream()
                    .map(ReviewController::unresolved)
                    .toList();
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: the review queue is shown without notices", e);
            return List.of();
        }
    }

    private static UnresolvedNotice unresolved(Errata.Unresolved unresolved) {
        ArchivedArticle notice = unresolved.notice();
        return new UnresolvedNotice(
                notice.id(),
                SiteUrls.article(notice.id()),
                unresolved.statement(),
                notice.page().newspaper(),
                notice.page().date(),
                unresolved.erratum().sentence(),
                unresolved.candidates().stream()
                        .map(article -> new Candidate(
                                article.id(),
                                SiteUrls.article(article.id()),
                                article.print().titles().headlineText(),
                                article.page().date(),
                                article.page().address()))
                        .toList());
    }

    /// Stores what a notice corrects.
    ///
    /// @param article 0 where the archive does not have it
    @PostMapping("/admin/review/notices/{notice}")
    String choose(
            @PathVariable long notice,
            @RequestParam int statement,
            @RequestParam(defaultValue = "0") long article,
            Principal user,
            RedirectAttributes flash) {
        boolean known = pages.article(notice).isPresent()
                && (article == 0 || (article != notice && pages.article(article).isPresent()));
        if (known && statement >= 0) {
            errata.choose(notice, statement, article == 0 ? Optional.empty() : Optional.of(article), user.getName());
            flash.addFlashAttribute("done", article == 0 ? "editing.done.notice-none" : "editing.done.notice");
        } else {
            flash.addFlashAttribute("problem", "editing.problem.notice");
        }
        return "redirect:/admin/review#notices";
    }
}
