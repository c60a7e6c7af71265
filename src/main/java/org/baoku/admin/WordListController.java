package org.baoku.admin;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baoku.archive.EntryChangedException;
import org.baoku.archive.editing.ColumnLabelRepository;
import org.baoku.archive.editing.SynonymRepository;
import org.baoku.archive.person.TenureRepository;
import org.baoku.ingest.editing.ColumnLabelEditor;
import org.baoku.paper.Tenure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/words`: synonyms, tenures, and the display names of column labels.
@Controller
final class WordListController {
    /// How many entries of a list are shown at once.
    private static final int MAX_ENTRIES = 50;

    private final SynonymRepository synonyms;
    private final TenureRepository tenures;
    private final ColumnLabelRepository labels;
    private final ColumnLabelEditor labelEditor;

    WordListController(
            SynonymRepository synonyms,
            TenureRepository tenures,
            ColumnLabelRepository labels,
            ColumnLabelEditor labelEditor) {
        this.synonyms = synonyms;
        this.tenures = tenures;
        this.labels = labels;
        this.labelEditor = labelEditor;
    }

    /// @param form a part of a synonym, to filter the groups; empty for those changed last
    /// @param name a part of a name or office, to filter the tenures; empty for those changed last
    @GetMapping("/admin/words")
    String lists(
            @RequestParam(defaultValue = "") String form, @RequestParam(defaultValue = "") String name, Model model) {
        model.addAllAttributes(Map.of(
                "form",
                form.strip(),
                "synonyms",
                synonyms.search(form.strip(), MAX_ENTRIES),
                "synonymCount",
                synonyms.count(),
                "tenures",
                tenures.search(name.strip(), MAX_ENTRIES),
                "name",
                name.strip(),
                "labels",
                labels.used()));
        return "admin/words";
    }

    @PostMapping("/admin/words/synonyms")
    String addSynonyms(@RequestParam(defaultValue = "") String forms, Principal user, RedirectAttributes flash) {
        AuditNote.set("forms=" + forms.strip());
        return change(flash, "synonyms", () -> synonyms.add(splitForms(forms), user.getName()));
    }

    @PostMapping("/admin/words/synonyms/{id}")
    String changeSynonyms(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String forms,
            Principal user,
            RedirectAttributes flash) {
        AuditNote.set("forms=" + forms.strip());
        return change(flash, "synonyms", () -> synonyms.change(id, seen, splitForms(forms), user.getName()));
    }

    @PostMapping("/admin/words/synonyms/{id}/remove")
    String removeSynonyms(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            Principal user,
            RedirectAttributes flash) {
        AuditNote.set("forms=" + seen.strip());
        return change(flash, "synonyms", () -> synonyms.remove(id, seen, user.getName()));
    }

    @PostMapping("/admin/words/tenures")
    String addTenure(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String evidence,
            Principal user,
            RedirectAttributes flash) {
        AuditNote.set("name=" + name.strip());
        return change(flash, "tenures", () -> {
            Tenure tenure = new Tenure(required(name), required(office), parseDay(from), parseDay(to));
            if (tenure.from() != null && tenure.to() != null && tenure.to().isBefore(tenure.from())) {
                throw new IllegalArgumentException("The tenure ends before it begins");
            }
            tenures.save(tenure, evidence.strip(), user.getName());
        });
    }

    @PostMapping("/admin/words/tenures/{id}/end")
    String endTenure(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            Principal user,
            RedirectAttributes flash) {
        return change(flash, "tenures", () -> tenures.end(id, parseDay(to), user.getName()));
    }

    @PostMapping("/admin/words/tenures/{id}/remove")
    String removeTenure(@PathVariable long id, Principal user, RedirectAttributes flash) {
        return change(flash, "tenures", () -> tenures.remove(id, user.getName()));
    }

    @PostMapping("/admin/words/labels")
    String setDisplayLabel(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String as,
            Principal user,
            RedirectAttributes flash) {
        AuditNote.set("label=" + label.strip() + " as=" + as.strip());
        return change(flash, "labels", () -> labelEditor.showAs(label, seen, required(as), user.getName()));
    }

    private static String change(RedirectAttributes flash, String section, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("done", "words.done");
        } catch (EntryChangedException conflict) {
            AuditNote.refused();
            flash.addFlashAttribute("problem", "words.problem.changed");
        } catch (IllegalArgumentException | DateTimeException invalid) {
            AuditNote.refused();
            flash.addFlashAttribute("problem", "words.problem." + section);
        }
        return "redirect:/admin/words#" + section;
    }

    /// The forms in a text, separated by line breaks, equals signs or semicolons.
    private static List<String> splitForms(String text) {
        return List.of(text.split("[\\r\\n=＝；;]+", -1));
    }

    private static String required(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A required field is blank");
        }
        return text.strip();
    }

    private static @Nullable LocalDate parseDay(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }
}
