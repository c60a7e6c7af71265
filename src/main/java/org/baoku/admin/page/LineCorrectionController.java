package org.baoku.admin.page;

import java.security.Principal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.baoku.paper.LineAnchor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form of the page editor that applies an action to selected source lines.
@Controller
final class LineCorrectionController {
    private static final int MAX_LINES = 2000;

    private final CorrectionFormSubmission submission;

    LineCorrectionController(CorrectionFormSubmission submission) {
        this.submission = submission;
    }

    /// Applies an action to the selected lines and to those from `first` to `last`.
    ///
    /// @param act the key of a [LineAction]
    /// @param article the article of which the lines become a part; 0 if the action requires none
    @PostMapping("/admin/pages/{id}/lines")
    String correctLines(
            @PathVariable long id,
            CorrectionForm form,
            @RequestParam(name = "line", required = false) @Nullable List<Integer> selected,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "0") long article,
            Principal user,
            RedirectAttributes flash) {
        NavigableSet<Integer> numbers = new TreeSet<>(selected == null ? List.of() : selected);
        flash.addFlashAttribute("chosen", numbers);
        String redirect = submission.submit(id, form, user, flash, target -> {
            addRange(first, last, numbers);
            LineAction action =
                    LineAction.of(act).orElseThrow(() -> new InvalidFormException("editing.problem.action"));
            List<LineAnchor> lines = target.lines(numbers);
            return action.toCorrection(
                    lines, action.requiresArticle() ? Optional.of(target.article(article)) : Optional.empty());
        });
        return numbers.isEmpty() ? redirect : EditorPart.lineUrl(redirect, numbers.getFirst());
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
}
