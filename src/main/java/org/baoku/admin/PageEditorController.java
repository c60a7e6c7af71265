package org.baoku.admin;

import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.editing.ReviewQueue;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.ingest.editing.IssueDayEditor;
import org.baoku.ingest.editing.PageEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// `/admin/pages/{id}`: a page's lines and articles side by side, its day, its history, and the way through the queue.
@Controller
final class PageEditorController {
    private static final int MOST_LINES = 4000;

    private final PageRepository pages;
    private final IssueDayCorrectionRepository days;
    private final PageEditor desk;
    private final IssueDayEditor issueDesk;
    private final ReviewQueue queue;

    PageEditorController(
            PageRepository pages,
            IssueDayCorrectionRepository days,
            PageEditor desk,
            IssueDayEditor issueDesk,
            ReviewQueue queue) {
        this.pages = pages;
        this.days = days;
        this.desk = desk;
        this.issueDesk = issueDesk;
        this.queue = queue;
    }

    @GetMapping("/admin/pages/{id}")
    String page(@PathVariable long id, ReviewFilterParameters parts, Model model) {
        ArchivedPage page = pages.pages(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAllAttributes(
                Map.of("view", view(page, parts.ask()), "filter", parts.ask(), "actions", LineAction.values()));
        return "admin/page";
    }

    private PageEditorView view(ArchivedPage page, ReviewFilter ask) {
        PageRef ref = page.ref();
        PageSource source = pages.source(ref.id()).orElseThrow();
        List<String> print = source.form() == PageFormat.PRINTED ? source.lines() : List.of();
        List<EditorLineView> lines = EditorLineView.of(
                print.subList(0, Math.min(MOST_LINES, print.size())), page.articles(), pages.furniture(ref.id()));
        List<HistoryEntry> history = HistoryEntry.of(ref.id(), desk.history(ref.id()), days.history(ref.id()));
        List<Long> waiting = queue.pageIds(ask.ask());
        int place = waiting.indexOf(ref.id());
        return new PageEditorView(
                ref.id(),
                ref.newspaper(),
                ref.date(),
                ref.address(),
                readerUrl(ref),
                source.path(),
                source.encoding(),
                source.dayEvidence(),
                Math.round(source.dayConfidence() * 100),
                source.form() == PageFormat.PRINTED,
                desk.reading(ref.id()),
                lines,
                print.size() - lines.size(),
                EditorArticleView.of(page.articles()),
                history.stream().filter(line -> line.state().equals("conflict")).toList(),
                history,
                queue.lastReviewer(ref.id()).orElse(null),
                ask.queue(0),
                place > 0 ? ask.desk(waiting.get(place - 1)) : null,
                nextAfter(place, waiting, ask),
                ask.address(""));
    }

    private static @Nullable String nextAfter(int place, List<Long> waiting, ReviewFilter ask) {
        // A page that has just left the queue leads to what is now its first.
        return place + 1 < waiting.size() ? ask.desk(waiting.get(place + 1)) : null;
    }

    private static String readerUrl(PageRef page) {
        LocalDate date = page.date();
        return date == null
                ? "/issues/undated/" + page.id()
                : UriComponentsBuilder.fromPath("/issues/{date}/{page}")
                        .queryParam("newspaper", "{newspaper}")
                        .encode()
                        .buildAndExpand(date, page.address(), page.newspaper())
                        .toUriString();
    }

    @PostMapping("/admin/pages/{id}/right")
    String right(
            @PathVariable long id,
            @RequestParam int reading,
            ReviewFilterParameters parts,
            Principal who,
            RedirectAttributes told) {
        ReviewFilter ask = parts.ask();
        List<Long> before = queue.pageIds(ask.ask());
        queue.markReviewed(id, reading, who.getName());
        List<Long> left = new ArrayList<>(queue.pageIds(ask.ask()));
        left.remove(id);
        told.addFlashAttribute("done", "editing.done.right");
        if (left.isEmpty()) {
            return "redirect:" + ask.queue(0);
        }
        int place = before.indexOf(id);
        return "redirect:" + ask.desk(left.get(place < 0 || place >= left.size() ? 0 : place));
    }

    @PostMapping("/admin/pages/{id}/day")
    String day(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "") String reason,
            ReviewFilterParameters parts,
            Principal who,
            RedirectAttributes told) {
        issueDesk.setDay(id, date, who.getName(), reason.strip());
        told.addFlashAttribute("done", "editing.done.day");
        return "redirect:" + parts.ask().desk(id);
    }

    @PostMapping("/admin/pages/{id}/day/{mend}/undo")
    String undoDay(
            @PathVariable long id,
            @PathVariable long mend,
            ReviewFilterParameters parts,
            Principal who,
            RedirectAttributes told) {
        try {
            issueDesk.undo(id, mend, who.getName());
            told.addFlashAttribute("done", "editing.done.undo");
        } catch (IllegalArgumentException undoneAlready) {
            told.addFlashAttribute("problem", "editing.problem.undone");
        }
        return "redirect:" + parts.ask().desk(id);
    }
}
