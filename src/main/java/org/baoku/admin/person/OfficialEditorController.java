package org.baoku.admin.person;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.admin.AuditNote;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.NotFoundException;
import org.baoku.archive.person.HeldOffice;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.ingest.editing.PersonEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/persons/officials/{id}`: the page of an official, and the corrections that only officials have.
@Controller
final class OfficialEditorController {
    private static final int MAX_ARTICLES = 200;

    private final OfficialKind kind;
    private final OfficialRepository officials;
    private final OfficialCorrectionRepository corrections;
    private final PersonEditor editor;

    OfficialEditorController(
            OfficialKind kind,
            OfficialRepository officials,
            OfficialCorrectionRepository corrections,
            PersonEditor editor) {
        this.kind = kind;
        this.officials = officials;
        this.corrections = corrections;
        this.editor = editor;
    }

    @GetMapping("/admin/persons/officials/{id}")
    String page(@PathVariable long id, Model model) {
        List<HistoryEntry> history = PersonHistory.ofOfficial(corrections.history(id));
        PersonSummary person = officials
                .find(id)
                .or(() -> history.isEmpty() ? Optional.empty() : Optional.of(hidden(id, history)))
                .orElseThrow(NotFoundException::new);
        model.addAttribute(
                "view",
                new PersonEditorView(
                        kind.segment(),
                        person,
                        officials.heldOffices(person.id()).stream()
                                .map(HeldOffice::office)
                                .distinct()
                                .toList(),
                        officials.articles(person.id(), MAX_ARTICLES),
                        kind.namesakes(person),
                        person.id() == id ? history : PersonHistory.ofOfficial(corrections.history(person.id()))));
        return "admin/person";
    }

    /// A person whose name was marked as no official: not displayed anywhere else, but the correction can be
    /// undone.
    private static PersonSummary hidden(long id, List<HistoryEntry> history) {
        return new PersonSummary(id, history.getFirst().subject().text(), 0, null, null);
    }

    /// @param articles the articles that name another person
    @PostMapping("/admin/persons/officials/{id}/split")
    String split(
            @PathVariable long id,
            @RequestParam(name = "article", required = false) @Nullable List<Long> articles,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash) {
        if (articles == null || articles.isEmpty()) {
            requireOfficial(id);
            return PersonRedirect.problem("persons.problem.articles", kind, id, flash);
        }
        return correct(new OfficialCorrection.Split(id, articles), reason, user, flash);
    }

    /// @param from the first day in office, as `yyyy-MM-dd`; blank if unknown
    /// @param to the last day in office, likewise
    @PostMapping("/admin/persons/officials/{id}/office")
    String addOffice(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash) {
        requireOfficial(id);
        LocalDate first;
        LocalDate last;
        try {
            first = from.isBlank() ? null : LocalDate.parse(from.strip());
            last = to.isBlank() ? null : LocalDate.parse(to.strip());
        } catch (DateTimeException malformed) {
            return PersonRedirect.problem("editing.problem.day", kind, id, flash);
        }
        if (office.isBlank() || (first != null && last != null && last.isBefore(first))) {
            return PersonRedirect.problem("persons.problem.office", kind, id, flash);
        }
        AuditNote.set("office=" + office.strip());
        return correct(new OfficialCorrection.HoldsOffice(id, office.strip(), first, last), reason, user, flash);
    }

    @PostMapping("/admin/persons/officials/{id}/none")
    String markNoOfficial(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash) {
        return correct(new OfficialCorrection.NoOfficial(id), reason, user, flash);
    }

    private String correct(OfficialCorrection correction, String reason, Principal user, RedirectAttributes flash) {
        requireOfficial(correction.official());
        long made = editor.correct(correction, user.getName(), reason.strip());
        return PersonRedirect.done(kind, correction.official(), made, flash);
    }

    private void requireOfficial(long id) {
        if (officials.find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
