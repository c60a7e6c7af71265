package org.baoku.admin.page;

import java.security.Principal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.baoku.admin.HistoryEntry;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageVersionRepository;
import org.baoku.archive.page.PageVersionRepository.Version;
import org.baoku.ingest.editing.PageVersionEditor;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/pages/{id}/versions`: the versions of a page, how they differ from it, and restoring one.
@Controller
final class PageVersionController {
    /// How many versions are shown at once.
    private static final int PAGE_SIZE = 20;

    private final RequestedPages requested;
    private final PageRepository pages;
    private final PageVersionRepository versions;
    private final PageVersionEditor editor;

    PageVersionController(
            RequestedPages requested, PageRepository pages, PageVersionRepository versions, PageVersionEditor editor) {
        this.requested = requested;
        this.pages = pages;
        this.versions = versions;
        this.editor = editor;
    }

    /// A version in the list.
    ///
    /// @param id 0 for the current version
    /// @param path of the file from which it was read
    /// @param reason the last part of the message key `versions.reason.…`: `intake`, `correction` …
    /// @param person the user who caused it; empty if none did
    /// @param until when it was replaced; null for the current version
    /// @param date the day of the issue; null if unknown
    /// @param held whether the page was restored to this version, and stays so until a new file arrives
    /// @param difference what restoring it would change; null unless requested
    record Row(
            long id,
            String path,
            String reason,
            String person,
            LocalDateTime since,
            @Nullable LocalDateTime until,
            @Nullable LocalDate date,
            List<String> headlines,
            boolean held,
            @Nullable PageDifference difference) {
        Row {
            headlines = List.copyOf(headlines);
        }
    }

    /// @param show the id of the version to compare with the current one; 0 for none
    /// @param start how many of the latest versions are left out
    @GetMapping("/admin/pages/{id}/versions")
    String versions(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long show,
            @RequestParam(defaultValue = "0") int start,
            Model model) {
        PageRef page = requested.pageRef(id);
        model.addAttribute("page", page);
        model.addAttribute("pageUrl", SiteUrls.page(page));
        int first = Math.max(0, start);
        List<Version> found = versions.history(id, first, PAGE_SIZE + 1);
        model.addAttribute("start", first);
        model.addAttribute("previous", first == 0 ? null : Math.max(0, first - PAGE_SIZE));
        model.addAttribute("next", found.size() > PAGE_SIZE ? first + PAGE_SIZE : null);
        model.addAttribute(
                "versions",
                found.stream()
                        .limit(PAGE_SIZE)
                        .map(version -> row(id, version, show))
                        .toList());
        return "admin/versions";
    }

    private Row row(long page, Version version, long show) {
        return new Row(
                version.id(),
                version.path(),
                version.reason().step().name().toLowerCase(Locale.ROOT),
                version.reason().person(),
                HistoryEntry.localTime(version.since()),
                version.until() == null ? null : HistoryEntry.localTime(version.until()),
                version.date(),
                version.headlines().stream()
                        .filter(headline -> !headline.isBlank())
                        .toList(),
                version.held(),
                version.id() != 0 && version.id() == show
                        ? versions.articles(page, show)
                                .map(articles -> PageDifference.between(pages.uncorrectedArticles(page), articles))
                                .orElse(null)
                        : null);
    }

    @PostMapping("/admin/pages/{id}/versions/{version}")
    String restore(@PathVariable long id, @PathVariable long version, Principal user, RedirectAttributes flash) {
        requested.pageRef(id);
        try {
            editor.restore(id, version, user.getName());
            flash.addFlashAttribute("done", "versions.done");
        } catch (IllegalArgumentException notRestorable) {
            flash.addFlashAttribute("problem", "versions.problem");
        }
        return "redirect:/admin/pages/" + id + "/versions";
    }
}
