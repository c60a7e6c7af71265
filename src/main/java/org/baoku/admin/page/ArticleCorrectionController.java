package org.baoku.admin.page;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction;
import org.baoku.paper.Dateline;
import org.baoku.paper.Furniture;
import org.baoku.paper.IssueDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The forms of the page editor that correct an article as a whole: merge, advertisement, byline, dateline.
@Controller
final class ArticleCorrectionController {
    private final CorrectionFormSubmission submission;

    ArticleCorrectionController(CorrectionFormSubmission submission) {
        this.submission = submission;
    }

    /// @param into the article that this one continues
    @PostMapping("/admin/pages/{id}/articles/{article}/merge")
    String merge(
            @PathVariable long id,
            @PathVariable long article,
            CorrectionForm form,
            @RequestParam(defaultValue = "0") long into,
            Principal user,
            RedirectAttributes flash) {
        String redirect = submission.submit(id, form, user, flash, target -> {
            if (into == article) {
                throw new InvalidFormException("editing.problem.same");
            }
            return new Correction.MergeArticles(target.article(into), target.article(article));
        });
        return submission.at(id, into, redirect);
    }

    @PostMapping("/admin/pages/{id}/articles/{article}/none")
    String markAdvertisement(
            @PathVariable long id,
            @PathVariable long article,
            CorrectionForm form,
            Principal user,
            RedirectAttributes flash) {
        return submission.submit(
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
            CorrectionForm form,
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
        String redirect = submission.submit(
                id,
                form,
                user,
                flash,
                target -> new Correction.SetByline(
                        target.article(article), byline.stream().distinct().toList()));
        return submission.at(id, article, redirect);
    }

    @PostMapping("/admin/pages/{id}/articles/{article}/dateline")
    String setDateline(
            @PathVariable long id,
            @PathVariable long article,
            CorrectionForm form,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String date,
            Principal user,
            RedirectAttributes flash) {
        String redirect = submission.submit(
                id,
                form,
                user,
                flash,
                target -> new Correction.SetDateline(
                        target.article(article),
                        new Dateline(blankToNull(source), blankToNull(place), parseDay(date))));
        return submission.at(id, article, redirect);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable LocalDate parseDay(String text) {
        try {
            @Nullable LocalDate day = text.isBlank() ? null : LocalDate.parse(text.strip());
            if (day != null && !IssueDay.isPossible(day)) {
                throw new InvalidFormException("editing.problem.issue-day", "date");
            }
            return day;
        } catch (DateTimeException malformed) {
            throw new InvalidFormException("editing.problem.day", "date");
        }
    }
}
