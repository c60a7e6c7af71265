package org.baoku.admin;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.person.HeldOffice;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterCorrection;
import org.baoku.archive.person.ReporterCorrectionRepository;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.ingest.editing.DuplicatePersonFinder;
import org.baoku.ingest.editing.PersonEditor;
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

/// `/admin/persons`: who is who among officials and reporters.
@Controller
final class PersonsController {
    private static final String OFFICIALS = "officials";
    private static final String REPORTERS = "reporters";
    private static final int ARTICLES = 200;
    private static final int FOUND = 100;

    private final OfficialRepository officials;
    private final ReporterRepository reporters;
    private final OfficialCorrectionRepository mends;
    private final ReporterCorrectionRepository reporterMends;
    private final DuplicatePersonFinder duplicates;
    private final PersonEditor desk;

    PersonsController(
            OfficialRepository officials,
            ReporterRepository reporters,
            OfficialCorrectionRepository mends,
            ReporterCorrectionRepository reporterMends,
            DuplicatePersonFinder duplicates,
            PersonEditor desk) {
        this.officials = officials;
        this.reporters = reporters;
        this.mends = mends;
        this.reporterMends = reporterMends;
        this.duplicates = duplicates;
        this.desk = desk;
    }

    @GetMapping("/admin/persons")
    String overview(
            @RequestParam(defaultValue = OFFICIALS) String kind,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        String which = REPORTERS.equals(kind) ? REPORTERS : OFFICIALS;
        String wanted = name.strip();
        List<PersonSummary> found = wanted.isEmpty()
                ? List.of()
                : all(which).stream()
                        .filter(person -> person.name().contains(wanted))
                        .limit(FOUND)
                        .toList();
        model.addAttribute(
                "persons",
                new PersonsView.Overview(
                        which,
                        wanted,
                        found,
                        (which.equals(OFFICIALS) ? duplicates.officials() : duplicates.reporters())
                                .stream().map(PersonsView.Likely::of).toList()));
        return "admin/persons";
    }

    @GetMapping("/admin/persons/officials/{id}")
    String official(@PathVariable long id, Model model) {
        List<HistoryEntry> history = PersonHistory.of(mends.history(id));
        PersonSummary person = officials
                .find(id)
                .or(() -> history.isEmpty() ? Optional.empty() : Optional.of(hidden(id, history)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return person(
                OFFICIALS,
                person,
                officials.heldOffices(person.id()).stream()
                        .map(HeldOffice::office)
                        .distinct()
                        .toList(),
                officials.articles(person.id(), ARTICLES),
                person.id() == id ? history : PersonHistory.of(mends.history(person.id())),
                model);
    }

    /// Somebody of whom it was said that the name means no official: still here to be undone.
    private static PersonSummary hidden(long id, List<HistoryEntry> history) {
        return new PersonSummary(id, history.getFirst().first(), 0, null, null);
    }

    @GetMapping("/admin/persons/reporters/{id}")
    String reporter(@PathVariable long id, Model model) {
        PersonSummary person = reporters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return person(
                REPORTERS,
                person,
                List.of(),
                reporters.articles(person.id(), ARTICLES),
                PersonHistory.ofReporter(reporterMends.history(person.id())),
                model);
    }

    private String person(
            String kind,
            PersonSummary person,
            List<String> offices,
            List<PersonArticle> articles,
            List<HistoryEntry> history,
            Model model) {
        List<PersonSummary> alike = all(kind).stream()
                .filter(other -> other.id() != person.id() && other.name().equals(person.name()))
                .toList();
        model.addAttribute("view", new PersonsView.Desk(kind, person, offices, articles, alike, history));
        return "admin/person";
    }

    private List<PersonSummary> all(String kind) {
        return kind.equals(OFFICIALS) ? officials.all() : reporters.all();
    }

    /// @param into whom the person is shown as: a number, or the name of somebody who alone has it
    @PostMapping("/admin/persons/{kind}/{id}/merge")
    String merge(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes told) {
        someone(kind, id);
        Optional<PersonSummary> other = named(kind, into.strip(), id);
        if (other.isEmpty()) {
            return problem("persons.problem.who", kind, id, told);
        }
        long target = other.get().id();
        if (kind.equals(REPORTERS)) {
            desk.correct(new ReporterCorrection.Merge(id, target), who.getName(), reason.strip());
        } else {
            desk.correct(new OfficialCorrection.Merge(id, target), who.getName(), reason.strip());
        }
        return done(kind, target, told);
    }

    /// Makes sure that there is somebody of that id.
    private void someone(String kind, long id) {
        if ((kind.equals(REPORTERS) ? reporters.find(id) : officials.find(id)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Optional<PersonSummary> named(String kind, String text, long except) {
        if (text.matches("\\d{1,18}")) {
            long id = Long.parseLong(text);
            return (kind.equals(REPORTERS) ? reporters.find(id) : officials.find(id))
                    .filter(person -> person.id() != except);
        }
        List<PersonSummary> alike = all(kind).stream()
                .filter(person -> person.id() != except && person.name().equals(text))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /// @param other who is somebody else: a number
    @PostMapping("/admin/persons/{kind}/{id}/distinct")
    String tellApart(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam long other,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes told) {
        someone(kind, id);
        someone(kind, other);
        if (other == id) {
            return problem("persons.problem.who", kind, id, told);
        }
        if (kind.equals(REPORTERS)) {
            desk.correct(new ReporterCorrection.Distinct(id, other), who.getName(), reason.strip());
        } else {
            desk.correct(new OfficialCorrection.Distinct(id, other), who.getName(), reason.strip());
        }
        told.addFlashAttribute("done", "persons.told-apart");
        return "redirect:/admin/persons?kind=" + (kind.equals(REPORTERS) ? REPORTERS : OFFICIALS);
    }

    @PostMapping("/admin/persons/{kind}/{id}/rename")
    String rename(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes told) {
        someone(kind, id);
        if (name.isBlank()) {
            return problem("persons.problem.name", kind, id, told);
        }
        if (kind.equals(REPORTERS)) {
            desk.correct(new ReporterCorrection.Rename(id, name.strip()), who.getName(), reason.strip());
        } else {
            desk.correct(new OfficialCorrection.Rename(id, name.strip()), who.getName(), reason.strip());
        }
        return done(kind, id, told);
    }

    @PostMapping("/admin/persons/officials/{id}/split")
    String split(
            @PathVariable long id,
            @RequestParam(name = "article", required = false) @Nullable List<Long> articles,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes told) {
        someone(OFFICIALS, id);
        if (articles == null || articles.isEmpty()) {
            return problem("persons.problem.articles", OFFICIALS, id, told);
        }
        desk.correct(new OfficialCorrection.Split(id, articles), who.getName(), reason.strip());
        return done(OFFICIALS, id, told);
    }

    @PostMapping("/admin/persons/officials/{id}/office")
    String office(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes told) {
        someone(OFFICIALS, id);
        try {
            LocalDate first = from.isBlank() ? null : LocalDate.parse(from.strip());
            LocalDate last = to.isBlank() ? null : LocalDate.parse(to.strip());
            if (office.isBlank() || (first != null && last != null && last.isBefore(first))) {
                return problem("persons.problem.office", OFFICIALS, id, told);
            }
            desk.correct(
                    new OfficialCorrection.HoldsOffice(id, office.strip(), first, last), who.getName(), reason.strip());
            return done(OFFICIALS, id, told);
        } catch (DateTimeException notADay) {
            return problem("editing.problem.day", OFFICIALS, id, told);
        }
    }

    @PostMapping("/admin/persons/officials/{id}/none")
    String noOfficial(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes told) {
        someone(OFFICIALS, id);
        desk.correct(new OfficialCorrection.NoOfficial(id), who.getName(), reason.strip());
        return done(OFFICIALS, id, told);
    }

    @PostMapping("/admin/persons/{kind}/{id}/mends/{mend}/undo")
    String undo(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable long mend,
            Principal who,
            RedirectAttributes told) {
        try {
            if (kind.equals(REPORTERS)) {
                desk.undoReporter(mend, who.getName());
            } else {
                desk.undo(mend, who.getName());
            }
            told.addFlashAttribute("done", "editing.done.undo");
        } catch (IllegalArgumentException undoneAlready) {
            told.addFlashAttribute("problem", "editing.problem.undone");
        }
        return back(kind, id);
    }

    private static String done(String kind, long id, RedirectAttributes told) {
        told.addFlashAttribute("done", "persons.done");
        return back(kind, id);
    }

    private static String problem(String key, String kind, long id, RedirectAttributes told) {
        told.addFlashAttribute("problem", key);
        return back(kind, id);
    }

    private static String back(String kind, long id) {
        return "redirect:/admin/persons/" + (kind.equals(REPORTERS) ? REPORTERS : OFFICIALS) + "/" + id;
    }
}
