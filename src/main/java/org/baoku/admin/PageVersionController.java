package org.baoku.admin;

import java.security.Principal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageVersionRepository;
import org.baoku.archive.page.PageVersionRepository.Version;
import org.baoku.ingest.editing.PageVersionEditor;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/pages/{id}/versions`: what a page was before, and going back to it.
@Controller
final class PageVersionController {
    private final PageRepository pages;
    private final PageVersionRepository versions;
    private final PageVersionEditor desk;

    PageVersionController(PageRepository pages, PageVersionRepository versions, PageVersionEditor desk) {
        this.pages = pages;
        this.versions = versions;
        this.desk = desk;
    }

    /// A version in the list.
    ///
    /// @param id 0 for the page as it is
    /// @param cause as the message that names it ends: `intake`, `correction` …
    /// @param difference what going back to it would change; null unless it was asked for
    record Line(
            long id,
            String path,
            String cause,
            String person,
            LocalDateTime since,
            @Nullable LocalDateTime until,
            @Nullable LocalDate date,
            List<String> headlines,
            boolean held,
            @Nullable PageDifference difference) {
        Line {
            headlines = List.copyOf(headlines);
        }
    }

    /// @param show the version of which to tell what going back to it would change
    @GetMapping("/admin/pages/{id}/versions")
    String versions(@PathVariable long id, @RequestParam(defaultValue = "0") long show, Model model) {
        PageRef page = page(id);
        model.addAttribute("page", page);
        model.addAttribute("pageUrl", SiteUrls.page(id, page.newspaper(), page.date(), page.address()));
        model.addAttribute(
                "versions",
                versions.history(id).stream()
                        .map(version -> line(id, version, show))
                        .toList());
        return "admin/versions";
    }

    private Line line(long page, Version version, long show) {
        return new Line(
                version.id(),
                version.path(),
                version.reason().step().name().toLowerCase(Locale.ROOT),
                version.reason().person(),
                LocalDateTime.ofInstant(version.since(), ZoneId.systemDefault()),
                version.until() == null ? null : LocalDateTime.ofInstant(version.until(), ZoneId.systemDefault()),
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
    String goBack(@PathVariable long id, @PathVariable long version, Principal who, RedirectAttributes told) {
        page(id);
        try {
            desk.restore(id, version, who.getName());
        } catch (IllegalArgumentException cannot) {
            told.addFlashAttribute("problem", "versions.problem");
        }
        return "redirect:/admin/pages/" + id + "/versions";
    }

    private PageRef page(long id) {
        return pages.pages(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .ref();
    }
}
