package org.baoku.admin;

import java.time.DayOfWeek;
import java.util.List;
import org.baoku.admin.NewspaperForm.InvalidException;
import org.baoku.archive.NewspaperSettingsRepository;
import org.baoku.ingest.indexing.IndexRebuild;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/newspapers`: the names, places and publication days of the newspapers, and what they call their
/// pages.
@Controller
final class NewspaperController {
    private static final String REDIRECT = "redirect:/admin/newspapers#newspaper-";

    private static final long NO_NEWSPAPER = 0;

    private final NewspaperSettingsRepository newspapers;
    private final IndexRebuild rebuild;

    NewspaperController(NewspaperSettingsRepository newspapers, IndexRebuild rebuild) {
        this.newspapers = newspapers;
        this.rebuild = rebuild;
    }

    /// A newspaper with its form.
    record NewspaperRow(long id, String name, NewspaperForm form) {}

    @GetMapping("/admin/newspapers")
    String list(Model model) {
        @Nullable Object typedFor = model.getAttribute("typedFor");
        @Nullable Object typed = model.getAttribute("typed");
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute(
                "added",
                typed instanceof List<?> fields && Long.valueOf(NO_NEWSPAPER).equals(typedFor)
                        ? NewspaperForm.ofFields(fields)
                        : NewspaperForm.EMPTY);
        model.addAttribute(
                "rows",
                newspapers.all().stream()
                        .map(each -> new NewspaperRow(
                                each.id(),
                                each.newspaper().name(),
                                typed instanceof List<?> fields
                                                && Long.valueOf(each.id()).equals(typedFor)
                                        ? NewspaperForm.ofFields(fields)
                                        : NewspaperForm.of(each)))
                        .toList());
        return "admin/newspapers";
    }

    /// Adds a newspaper before its first pages come in, which are read with its place.
    @PostMapping("/admin/newspapers")
    String add(NewspaperForm form, RedirectAttributes flash) {
        try {
            AuditNote.set("name=" + form.name());
            Newspaper added = form.settings(0).newspaper();
            if (newspapers.isNameTaken(added.name())) {
                throw new InvalidException("newspapers.problem.taken", added.name());
            }
            if (added.homePlace().isEmpty()) {
                throw new InvalidException("newspapers.problem.place", added.name());
            }
            flash.addFlashAttribute("done", "newspapers.done.added");
            return REDIRECT + newspapers.add(added);
        } catch (InvalidException invalid) {
            refuse(invalid, NO_NEWSPAPER, form, flash);
            return "redirect:/admin/newspapers#newspaper-new";
        }
    }

    /// Saves the settings of a newspaper. With another name, the index is built again, which has the former
    /// one.
    @PostMapping("/admin/newspapers/{id}")
    String save(@PathVariable long id, NewspaperForm form, RedirectAttributes flash) {
        if (newspapers.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        try {
            AuditNote.set("name=" + form.name());
            switch (newspapers.save(form.settings(id))) {
                case SAVED -> flash.addFlashAttribute("done", "newspapers.done");
                case RENAMED -> {
                    rebuild.start();
                    flash.addFlashAttribute("done", "newspapers.done.renamed");
                }
                case NAME_TAKEN -> throw new InvalidException("newspapers.problem.taken", String.valueOf(form.name()));
            }
        } catch (InvalidException invalid) {
            refuse(invalid, id, form, flash);
        }
        return REDIRECT + id;
    }

    private static void refuse(InvalidException invalid, long id, NewspaperForm form, RedirectAttributes flash) {
        AuditNote.refused();
        flash.addFlashAttribute("problem", invalid.key());
        flash.addFlashAttribute("problemValues", List.of(invalid.about()));
        flash.addFlashAttribute("typedFor", id);
        flash.addFlashAttribute("typed", form.fields());
    }
}
