package org.baoku.admin;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageChangedException;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.editing.CorrectionConflictException;
import org.baoku.ingest.editing.PageEditor;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction;
import org.baoku.paper.Dateline;
import org.baoku.paper.Furniture;
import org.baoku.paper.LineAnchor;
import org.baoku.paper.PrintedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an editor says about a page: each form of the page's desk becomes a correction.
@Controller
final class CorrectionsController {
    private static final int MOST_LINES = 2000;

    private final PageEditor desk;
    private final PageRepository pages;

    CorrectionsController(PageEditor desk, PageRepository pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// Where a form came from, and what every form says.
    ///
    /// @param reading the reading of the page that the editor saw
    record Said(
            int reading,
            @Nullable String reason,
            @Nullable String newspaper,
            @Nullable String from,
            @Nullable String to,
            @Nullable String doubt) {
        String why() {
            return reason == null ? "" : reason.strip();
        }

        String back(long page) {
            return "redirect:"
                    + new ReviewFilterParameters(newspaper, from, to, doubt)
                            .ask()
                            .desk(page);
        }
    }

    /// Builds a correction out of what the page prints.
    @FunctionalInterface
    private interface Saying {
        Correction on(PrintedText print);
    }

    /// What a form asks for cannot be done, and the message that says why.
    private static final class NotSo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSo(String key) {
            super(key);
        }
    }

    @PostMapping("/admin/pages/{id}/lines")
    String lines(
            @PathVariable long id,
            Said said,
            @RequestParam(name = "line", required = false) @Nullable List<Integer> chosen,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "0") long article,
            Principal who,
            RedirectAttributes told) {
        NavigableSet<Integer> numbers = new TreeSet<>(chosen == null ? List.of() : chosen);
        told.addFlashAttribute("chosen", numbers);
        String back = correct(id, said, who, told, print -> {
            addBetween(first, last, numbers);
            LineAction wanted = LineAction.of(act).orElseThrow(() -> new NotSo("editing.problem.action"));
            List<LineAnchor> anchors = numbers.stream()
                    .flatMap(number -> anchor(print, number).stream())
                    .toList();
            if (anchors.isEmpty()) {
                throw new NotSo("editing.problem.lines");
            }
            return wanted.on(
                    anchors, wanted.isOfArticle() ? Optional.of(article(id, article, print)) : Optional.empty());
        });
        return numbers.isEmpty() ? back : back + "#L" + numbers.getFirst();
    }

    @PostMapping("/admin/pages/{id}/articles/{article}/merge")
    String merge(
            @PathVariable long id,
            @PathVariable long article,
            Said said,
            @RequestParam(defaultValue = "0") long into,
            Principal who,
            RedirectAttributes told) {
        return correct(id, said, who, told, print -> {
            if (into == article) {
                throw new NotSo("editing.problem.same");
            }
            return new Correction.MergeArticles(article(id, into, print), article(id, article, print));
        });
    }

    @PostMapping("/admin/pages/{id}/articles/{article}/none")
    String none(@PathVariable long id, @PathVariable long article, Said said, Principal who, RedirectAttributes told) {
        return correct(
                id,
                said,
                who,
                told,
                print -> new Correction.NoArticle(article(id, article, print), Furniture.Kind.ADVERTISEMENT));
    }

    @PostMapping("/admin/pages/{id}/articles/{article}/byline")
    String byline(
            @PathVariable long id,
            @PathVariable long article,
            Said said,
            @RequestParam("name") List<String> names,
            @RequestParam("role") List<String> roles,
            Principal who,
            RedirectAttributes told) {
        List<Byline> byline = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String role = i < roles.size() ? roles.get(i).strip() : "";
            if (!names.get(i).isBlank()) {
                byline.add(new Byline(names.get(i).strip(), role.isEmpty() ? null : role));
            }
        }
        return correct(
                id,
                said,
                who,
                told,
                print -> new Correction.SetByline(
                        article(id, article, print), byline.stream().distinct().toList()));
    }

    @PostMapping("/admin/pages/{id}/articles/{article}/dateline")
    String dateline(
            @PathVariable long id,
            @PathVariable long article,
            Said said,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String date,
            Principal who,
            RedirectAttributes told) {
        return correct(
                id,
                said,
                who,
                told,
                print -> new Correction.SetDateline(
                        article(id, article, print), new Dateline(given(source), given(place), day(date))));
    }

    @PostMapping("/admin/pages/{id}/corrections/{correction}/undo")
    String undo(
            @PathVariable long id,
            @PathVariable long correction,
            ReviewFilterParameters parts,
            Principal who,
            RedirectAttributes told) {
        try {
            desk.undo(id, correction, who.getName());
            told.addFlashAttribute("done", "editing.done.undo");
        } catch (IllegalArgumentException undoneAlready) {
            told.addFlashAttribute("problem", "editing.problem.undone");
        }
        return "redirect:" + parts.ask().desk(id);
    }

    private String correct(long id, Said said, Principal who, RedirectAttributes told, Saying saying) {
        try {
            if (pages.source(id).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (!desk.isPrinted(id)) {
                throw new NotSo("editing.problem.imported");
            }
            if (desk.reading(id) != said.reading()) {
                throw new NotSo("editing.problem.changed");
            }
            desk.correct(id, saying.on(desk.printedText(id)), who.getName(), said.why());
            told.addFlashAttribute("done", "editing.done.correction");
            told.addFlashAttribute("chosen", List.of());
        } catch (NotSo notSo) {
            told.addFlashAttribute("problem", notSo.getMessage());
        } catch (CorrectionConflictException misfit) {
            told.addFlashAttribute("problem", "editing.problem.conflict");
        } catch (PageChangedException changed) {
            told.addFlashAttribute("problem", "editing.problem.changed");
        }
        if (!said.why().isEmpty()) {
            told.addFlashAttribute("reason", said.why());
        }
        return said.back(id);
    }

    private ArticleAnchor article(long page, long id, PrintedText print) {
        return pages.pages(List.of(page)).stream()
                .flatMap(found -> found.articles().stream())
                .filter(found -> found.id() == id)
                .findFirst()
                .map(ArchivedArticle::print)
                .map(print::anchor)
                .orElseThrow(() -> new NotSo("editing.problem.article"));
    }

    private static Optional<LineAnchor> anchor(PrintedText print, int number) {
        try {
            return Optional.of(print.anchor(number));
        } catch (IllegalArgumentException blank) {
            return Optional.empty();
        }
    }

    private static void addBetween(String first, String last, NavigableSet<Integer> numbers) {
        if (first.isBlank() && last.isBlank()) {
            return;
        }
        int from = number(first.isBlank() ? last : first);
        int to = number(last.isBlank() ? first : last);
        if (to - from >= MOST_LINES || to < from) {
            throw new NotSo("editing.problem.lines");
        }
        for (int number = from; number <= to; number++) {
            numbers.add(number);
        }
    }

    private static int number(String text) {
        if (!text.strip().matches("\\d{1,7}")) {
            throw new NotSo("editing.problem.lines");
        }
        return Integer.parseInt(text.strip());
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw new NotSo("editing.problem.day");
        }
    }
}
