package org.baoku.admin;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageChangedException;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The forms of the page editor: each becomes a [Correction] of the page.
@Controller
final class PageCorrectionController {
    private static final int MAX_LINES = 2000;

    private final RequestedPages requested;
    private final PageEditor editor;

    PageCorrectionController(RequestedPages requested, PageEditor editor) {
        this.requested = requested;
        this.editor = editor;
    }

    /// The fields that all forms have.
    ///
    /// @param reading the reading of the page that the editor saw
    record FormContext(
            int reading,
            @Nullable String reason,
            @Nullable String newspaper,
            @Nullable String from,
            @Nullable String to,
            @Nullable String doubt) {
        String strippedReason() {
            return reason == null ? "" : reason.strip();
        }

        String redirect(long page) {
            return "redirect:"
                    + new ReviewFilterParameters(newspaper, from, to, doubt)
                            .toFilter()
                            .editorUrl(page);
        }
    }

    /// A form that makes no valid correction; the message is the key of the text that explains why.
    private static final class InvalidFormException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidFormException(String messageKey) {
            super(messageKey);
        }
    }

    /// A page and its printed text, in which a form's lines and articles are looked up.
    private record Target(ArchivedPage page, PrintedText text) {
        ArticleAnchor article(long id) {
            return page.articles().stream()
                    .filter(article -> article.id() == id)
                    .findFirst()
                    .map(ArchivedArticle::print)
                    .map(text::anchor)
                    .orElseThrow(() -> new InvalidFormException("editing.problem.article"));
        }

        /// The anchors of the lines that print something.
        List<LineAnchor> lines(NavigableSet<Integer> numbers) {
            List<LineAnchor> anchors =
                    numbers.stream().flatMap(number -> line(number).stream()).toList();
            if (anchors.isEmpty()) {
                throw new InvalidFormException("editing.problem.lines");
            }
            return anchors;
        }

        private Optional<LineAnchor> line(int number) {
            try {
                return Optional.of(text.anchor(number));
            } catch (IllegalArgumentException blank) {
                return Optional.empty();
            }
        }
    }

    /// Applies an action to the selected lines and to those from `first` to `last`.
    ///
    /// @param act the key of a [LineAction]
    /// @param article the article of which the lines become a part; 0 if the action requires none
    @PostMapping("/admin/pages/{id}/lines")
    String correctLines(
            @PathVariable long id,
            FormContext form,
            @RequestParam(name = "line", required = false) @Nullable List<Integer> selected,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "0") long article,
            Principal user,
            RedirectAttributes flash) {
        NavigableSet<Integer> numbers = new TreeSet<>(selected == null ? List.of() : selected);
        flash.addFlashAttribute("chosen", numbers);
        String redirect = correct(id, form, user, flash, target -> {
            addRange(first, last, numbers);
            LineAction action =
                    LineAction.of(act).orElseThrow(() -> new InvalidFormException("editing.problem.action"));
            List<LineAnchor> lines = target.lines(numbers);
            return action.toCorrection(
                    lines, action.requiresArticle() ? Optional.of(target.article(article)) : Optional.empty());
        });
        return numbers.isEmpty() ? redirect : redirect + "#L" + numbers.getFirst();
    }

    /// @param into the article that this one continues
    @PostMapping("/admin/pages/{id}/articles/{article}/merge")
    String merge(
            @PathVariable long id,
            @PathVariable long article,
            FormContext form,
            @RequestParam(defaultValue = "0") long into,
            Principal user,
            RedirectAttributes flash) {
        return correct(id, form, user, flash, target -> {
            if (into == article) {
                throw new InvalidFormException("editing.problem.same");
            }
            return new Correction.MergeArticles(target.article(into), target.article(article));
        });
    }

    @PostMapping("/admin/pages/{id}/articles/{article}/none")
    String markAdvertisement(
            @PathVariable long id,
            @PathVariable long article,
            FormContext form,
            Principal user,
            RedirectAttributes flash) {
        return correct(
                id,
                form,
                user,
                flash,
                target -> new Correction.NoArticle(target.article(article), Furniture.Kind.ADVERTISEMENT));
    }

    /// @param names the credited names; blank ones are ignored
    /// @param roles the role of each name; blank for none
    @PostMapping("/admin/pages/{id}/articles/{article}/byline")
    String setByline(
            @PathVariable long id,
            @PathVariable long article,
            FormContext form,
            @RequestParam("name") List<String> names,
            @RequestParam("role") List<String> roles,
            Principal user,
            RedirectAttributes flash) {
        List<Byline> byline = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String role = i < roles.size() ? roles.get(i) : "";
            if (!names.get(i).isBlank()) {
                byline.add(new Byline(names.get(i).strip(), blankToNull(role)));
            }
        }
        return correct(
                id,
                form,
                user,
                flash,
                target -> new Correction.SetByline(
                        target.article(article), byline.stream().distinct().toList()));
    }

    @PostMapping("/admin/pages/{id}/articles/{article}/dateline")
    String setDateline(
            @PathVariable long id,
            @PathVariable long article,
            FormContext form,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String date,
            Principal user,
            RedirectAttributes flash) {
        return correct(
                id,
                form,
                user,
                flash,
                target -> new Correction.SetDateline(
                        target.article(article),
                        new Dateline(blankToNull(source), blankToNull(place), parseDay(date))));
    }

    @PostMapping("/admin/pages/{id}/corrections/{correction}/undo")
    String undo(
            @PathVariable long id,
            @PathVariable long correction,
            ReviewFilterParameters parameters,
            Principal user,
            RedirectAttributes flash) {
        try {
            editor.undo(id, correction, user.getName());
            flash.addFlashAttribute("done", "editing.done.undo");
        } catch (IllegalArgumentException alreadyUndone) {
            flash.addFlashAttribute("problem", "editing.problem.undone");
        }
        return "redirect:" + parameters.toFilter().editorUrl(id);
    }

    /// Makes a correction out of a form and applies it, unless the page has changed since the editor saw it. The
    /// redirect leads back to the page editor with a message in either case.
    private String correct(
            long id, FormContext form, Principal user, RedirectAttributes flash, Function<Target, Correction> maker) {
        ArchivedPage page = requested.page(id);
        String reason = form.strippedReason();
        try {
            if (!editor.isPrinted(id)) {
                throw new InvalidFormException("editing.problem.imported");
            }
            if (editor.reading(id) != form.reading()) {
                throw new InvalidFormException("editing.problem.changed");
            }
            Correction correction = maker.apply(new Target(page, editor.printedText(id)));
            editor.correct(id, correction, user.getName(), reason);
            flash.addFlashAttribute("done", "editing.done.correction");
            flash.addFlashAttribute("chosen", List.of());
        } catch (InvalidFormException invalid) {
            flash.addFlashAttribute("problem", invalid.getMessage());
        } catch (CorrectionConflictException conflict) {
            flash.addFlashAttribute("problem", "editing.problem.conflict");
        } catch (PageChangedException changed) {
            flash.addFlashAttribute("problem", "editing.problem.changed");
        }
        if (!reason.isEmpty()) {
            flash.addFlashAttribute("reason", reason);
        }
        return form.redirect(id);
    }

    private static void addRange(String first, String last, NavigableSet<Integer> numbers) {
        if (first.isBlank() && last.isBlank()) {
            return;
        }
        int from = parseLineNumber(first.isBlank() ? last : first);
        int to = parseLineNumber(last.isBlank() ? first : last);
        if (to - from >= MAX_LINES || to < from) {
            throw new InvalidFormException("editing.problem.lines");
        }
        for (int number = from; number <= to; number++) {
            numbers.add(number);
        }
    }

    private static int parseLineNumber(String text) {
        if (!text.strip().matches("\\d{1,7}")) {
            throw new InvalidFormException("editing.problem.lines");
        }
        return Integer.parseInt(text.strip());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable LocalDate parseDay(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException malformed) {
            throw new InvalidFormException("editing.problem.day");
        }
    }
}
