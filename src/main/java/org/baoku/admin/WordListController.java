package org.baoku.admin;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/// `/admin/words`: synonyms, who held which office when, and what column labels are called.
@Controller
final class WordListController {
    private static final int TENURES = 50;

    private final SynonymRepository synonyms;
    private final TenureRepository tenures;
    private final ColumnLabelRepository labels;
    private final ColumnLabelEditor labelDesk;

    WordListController(
            SynonymRepository synonyms,
            TenureRepository tenures,
            ColumnLabelRepository labels,
            ColumnLabelEditor labelDesk) {
        this.synonyms = synonyms;
        this.tenures = tenures;
        this.labels = labels;
        this.labelDesk = labelDesk;
    }

    /// @param name whose times in office to show; empty for the latest changed
    @GetMapping("/admin/words")
    String words(@RequestParam(defaultValue = "") String name, Model model) {
        model.addAllAttributes(Map.of(
                "synonyms",
                synonyms.all(),
                "tenures",
                tenures.search(name.strip(), TENURES),
                "name",
                name.strip(),
                "labels",
                labels.used()));
        return "admin/words";
    }

    @PostMapping("/admin/words/synonyms")
    String addSynonyms(@RequestParam(defaultValue = "") String forms, Principal who, RedirectAttributes told) {
        return change(told, "synonyms", () -> synonyms.add(forms(forms), who.getName()));
    }

    @PostMapping("/admin/words/synonyms/{id}")
    String changeSynonyms(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String forms,
            Principal who,
            RedirectAttributes told) {
        return change(told, "synonyms", () -> synonyms.change(id, forms(forms), who.getName()));
    }

    @PostMapping("/admin/words/synonyms/{id}/remove")
    String removeSynonyms(@PathVariable long id, Principal who, RedirectAttributes told) {
        return change(told, "synonyms", () -> synonyms.remove(id, who.getName()));
    }

    @PostMapping("/admin/words/tenures")
    String addTenure(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String evidence,
            Principal who,
            RedirectAttributes told) {
        return change(told, "tenures", () -> {
            Tenure tenure = new Tenure(words(name), words(office), day(from), day(to));
            if (tenure.from() != null && tenure.to() != null && tenure.to().isBefore(tenure.from())) {
                throw new IllegalArgumentException("A time in office does not end before it begins");
            }
            tenures.save(tenure, evidence.strip(), who.getName());
        });
    }

    @PostMapping("/admin/words/tenures/{id}/end")
    String endTenure(
            @PathVariable long id, @RequestParam(defaultValue = "") String to, Principal who, RedirectAttributes told) {
        return change(told, "tenures", () -> tenures.end(id, day(to), who.getName()));
    }

    @PostMapping("/admin/words/tenures/{id}/remove")
    String removeTenure(@PathVariable long id, Principal who, RedirectAttributes told) {
        return change(told, "tenures", () -> tenures.remove(id, who.getName()));
    }

    @PostMapping("/admin/words/labels")
    String showLabel(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String as,
            Principal who,
            RedirectAttributes told) {
        return change(told, "labels", () -> labelDesk.showAs(label, words(as), who.getName()));
    }

    private static String change(RedirectAttributes told, String place, Runnable change) {
        try {
            change.run();
            told.addFlashAttribute("done", "words.done");
        } catch (IllegalArgumentException | DateTimeException notSo) {
            told.addFlashAttribute("problem", "words.problem." + place);
        }
        return "redirect:/admin/words#" + place;
    }

    /// One form a line, or parted by the marks that part words.
    private static List<String> forms(String text) {
        return List.of(text.split("[\\r\\n=＝；;]+", -1));
    }

    private static String words(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("There is no word");
        }
        return text.strip();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }
}
