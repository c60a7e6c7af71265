package org.baoku.admin.notice;

import java.security.Principal;
import java.util.Optional;
import org.baoku.admin.AuditNote;
import org.baoku.archive.page.PageRepository;
import org.baoku.site.SiteUrls;
import org.baoku.story.Errata;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The forms that say what a notice corrects, and undo it. Both lead to the review queue, which lists the
/// notice.
@Controller
final class NoticeController {
    private static final String QUEUE = "redirect:/admin/review#notices";

    private final Errata errata;
    private final PageRepository pages;

    NoticeController(Errata errata, PageRepository pages) {
        this.errata = errata;
        this.pages = pages;
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
        boolean known = pages.article(notice)
                        .filter(found -> statement >= 0 && statement < errata.statements(found))
                        .isPresent()
                && (article == 0 || (article != notice && pages.article(article).isPresent()));
        if (known) {
            errata.choose(notice, statement, article == 0 ? Optional.empty() : Optional.of(article), user.getName());
            flash.addFlashAttribute("done", article == 0 ? "editing.done.notice-none" : "editing.done.notice");
            flash.addFlashAttribute("undo", SiteUrls.undoNotice(notice, statement));
        } else {
            AuditNote.refused();
            flash.addFlashAttribute("problem", "editing.problem.notice");
        }
        return QUEUE;
    }

    /// Undoes what was said about a statement of a notice.
    @PostMapping("/admin/review/notices/{notice}/{statement}/undo")
    String undo(@PathVariable long notice, @PathVariable int statement, Principal user, RedirectAttributes flash) {
        if (errata.undo(notice, statement, user.getName())) {
            flash.addFlashAttribute("done", "editing.done.notice-undone");
        } else {
            AuditNote.refused();
            flash.addFlashAttribute("problem", "editing.problem.notice-undone");
        }
        return QUEUE;
    }
}
