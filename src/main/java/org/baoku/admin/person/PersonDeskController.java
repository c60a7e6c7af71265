package org.baoku.admin.person;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.admin.AuditNote;
import org.baoku.archive.person.CheckedPersonRepository;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.ingest.editing.PersonEditor;
import org.baoku.ingest.editing.SamePersonWorker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Applies the decisions of the desk for persons, to one card or to all that are ticked.
@Controller
final class PersonDeskController {
    private static final Pattern PAIR = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Pattern PERSON = Pattern.compile("(\\d{1,18})");
    private static final Pattern OFFICE = Pattern.compile("(\\d{1,18})=(.{1,200})");

    private final PersonDesk desk;
    private final PersonEditor editor;
    private final SamePersonWorker same;
    private final CheckedPersonRepository checked;

    PersonDeskController(PersonDesk desk, PersonEditor editor, SamePersonWorker same, CheckedPersonRepository checked) {
        this.desk = desk;
        this.editor = editor;
        this.same = same;
        this.checked = checked;
    }

    /// @param act the decision, and the key of its card unless it is for all that are ticked: `merge 12-34`,
    /// `merge`
    /// @param card the keys of the ticked cards
    @PostMapping("/admin/persons/{kind}/desk")
    String decide(
            @PathVariable PersonKind kind,
            @RequestParam String act,
            @RequestParam(defaultValue = "") List<String> card,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(defaultValue = "0") int start,
            Principal user,
            HttpSession session,
            RedirectAttributes flash) {
        String[] parts = act.split(" ", 2);
        List<String> keys = parts.length == 2 ? List.of(parts[1]) : card;
        if (keys.isEmpty()) {
            AuditNote.refused();
            flash.addFlashAttribute("problem", "desk.problem.none");
        } else {
            AuditNote.set("decision=" + parts[0] + " cards=" + keys.size() + " which=" + String.join(",", keys));
            @Nullable String undo = apply(kind, parts[0], keys, user.getName(), session);
            if (undo != null) {
                flash.addFlashAttribute("undo", undo);
            }
            flash.addFlashAttribute("done", parts[0].equals("skip") ? "desk.done.skip" : "desk.done");
            // a decision about one card leaves the ticks of the others, which wait for a decision of their own
            flash.addFlashAttribute(
                    "ticked", card.stream().filter(key -> !keys.contains(key)).toList());
        }
        return "redirect:" + PersonOverviewController.url(kind, DeskQueue.of(queue), start);
    }

    /// Merges the officials that are the same person beyond doubt.
    @PostMapping("/admin/persons/officials/same")
    String mergeSame(Principal user, RedirectAttributes flash) {
        int merged = same.merge(user.getName());
        AuditNote.set("merged=" + merged);
        desk.refresh();
        flash.addFlashAttribute("done", merged == 0 ? "desk.done.same.none" : "desk.done");
        return "redirect:/admin/persons";
    }

    /// @return the address that undoes the decision; null where it is for several cards or cannot be undone
    private @Nullable String apply(
            PersonKind kind, String decision, List<String> keys, String by, HttpSession session) {
        List<String> undos = new ArrayList<>();
        switch (decision) {
            case "merge" -> merge(kind, keys, by).ifPresent(undos::add);
            case "distinct" -> keys.forEach(key -> markDistinct(kind, key, by).ifPresent(undos::add));
            case "none" -> markNoOfficials(kind, keys, by).ifPresent(undos::add);
            case "right" -> keys.forEach(key -> markRight(kind, key, by));
            case "skip" -> SkippedCards.add(session, keys);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return keys.size() == 1 && undos.size() == 1 ? undos.getFirst() : null;
    }

    private static Optional<String> undo(PersonKind kind, long person, long correction) {
        return Optional.of(PersonRedirect.undoUrl(kind, person, correction));
    }

    private Optional<String> merge(PersonKind kind, List<String> keys, String by) {
        Map<Long, Long> merged = new LinkedHashMap<>();
        for (String key : keys) {
            Matcher pair = PAIR.matcher(key);
            if (pair.matches()) {
                long into = Long.parseLong(pair.group(1));
                long id = Long.parseLong(pair.group(2));
                if (id != into && exists(kind, into) && exists(kind, id)) {
                    merged.put(id, into);
                }
            }
        }
        Optional<String> undo = Optional.empty();
        if (merged.size() == 1) {
            Map.Entry<Long, Long> only = merged.entrySet().iterator().next();
            undo = undo(kind, only.getValue(), kind.merge(only.getKey(), only.getValue(), by, ""));
        } else {
            kind.mergeAll(merged, by, "");
        }
        merged.keySet().forEach(id -> desk.markDecided(PersonDesk.personKey(kind, id)));
        return undo;
    }

    private Optional<String> markDistinct(PersonKind kind, String key, String by) {
        Matcher pair = PAIR.matcher(key);
        if (pair.matches()) {
            long one = Long.parseLong(pair.group(1));
            long other = Long.parseLong(pair.group(2));
            if (one != other && exists(kind, one) && exists(kind, other)) {
                long correction = kind.markDistinct(other, one, by, "");
                desk.markDecided(key);
                return undo(kind, other, correction);
            }
        }
        return Optional.empty();
    }

    private Optional<String> markNoOfficials(PersonKind kind, List<String> keys, String by) {
        List<OfficialCorrection> corrections = new ArrayList<>();
        for (String key : keys) {
            Matcher person = PERSON.matcher(key);
            if (kind instanceof OfficialKind && person.matches()) {
                long id = Long.parseLong(person.group(1));
                if (exists(kind, id)) {
                    corrections.add(new OfficialCorrection.NoOfficial(id));
                }
            }
        }
        Optional<String> undo = Optional.empty();
        if (corrections.size() == 1) {
            OfficialCorrection only = corrections.getFirst();
            undo = undo(kind, only.official(), editor.correct(only, by, ""));
        } else {
            editor.correctAll(corrections, by, "");
        }
        corrections.forEach(correction -> desk.markDecided(PersonDesk.personKey(kind, correction.official())));
        return undo;
    }

    private void markRight(PersonKind kind, String key, String by) {
        Matcher office = OFFICE.matcher(key);
        Matcher person = PERSON.matcher(key);
        if (office.matches() && exists(kind, Long.parseLong(office.group(1)))) {
            checked.addOffice(Long.parseLong(office.group(1)), office.group(2), by);
        } else if (person.matches() && exists(kind, Long.parseLong(person.group(1)))) {
            checked.addName(Long.parseLong(person.group(1)), by);
        }
        desk.markDecided(key);
    }

    private static boolean exists(PersonKind kind, long id) {
        return kind.persons().find(id).filter(person -> person.id() == id).isPresent();
    }
}
