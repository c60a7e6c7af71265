package org.baoku.admin.person;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.baoku.admin.AuditNote;
import org.baoku.admin.CorrectionUndo;
import org.baoku.admin.NotFoundException;
import org.baoku.archive.person.PersonSummary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The corrections that are the same for officials and reporters: merge, mark as distinct, rename, undo.
@Controller
final class PersonEditorController {
    /// @param into the person to display instead: its id, or a name that only one person has
    @PostMapping("/admin/persons/{kind}/{id}/merge")
    String merge(
            @PathVariable PersonKind kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash) {
        requirePerson(kind, id);
        Optional<PersonSummary> target = resolve(kind, into.strip(), id);
        if (target.isEmpty()) {
            return PersonRedirect.problem("persons.problem.ambiguous", kind, id, flash);
        }
        AuditNote.set("other=" + target.get().id() + " articles="
                + kind.persons().find(id).map(PersonSummary::articles).orElse(0L) + " otherArticles="
                + target.get().articles());
        long correction = kind.merge(id, target.get().id(), user.getName(), reason.strip());
        return PersonRedirect.done(kind, target.get().id(), correction, flash);
    }

    /// @param other the id of the other person
    @PostMapping("/admin/persons/{kind}/{id}/distinct")
    String markDistinct(
            @PathVariable PersonKind kind,
            @PathVariable long id,
            @RequestParam long other,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash) {
        requirePerson(kind, id);
        requirePerson(kind, other);
        if (other == id) {
            return PersonRedirect.problem("persons.problem.ambiguous", kind, id, flash);
        }
        AuditNote.set("other=" + other);
        long correction = kind.markDistinct(id, other, user.getName(), reason.strip());
        flash.addFlashAttribute("done", "persons.done.distinct");
        flash.addFlashAttribute("undo", PersonRedirect.undoUrl(kind, id, correction));
        return "redirect:/admin/persons?kind=" + kind.segment();
    }

    @PostMapping("/admin/persons/{kind}/{id}/rename")
    String rename(
            @PathVariable PersonKind kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash) {
        requirePerson(kind, id);
        if (name.isBlank()) {
            return PersonRedirect.problem("persons.problem.name", kind, id, flash);
        }
        AuditNote.set("name=" + name.strip());
        long correction = kind.rename(id, name.strip(), user.getName(), reason.strip());
        return PersonRedirect.done(kind, id, correction, flash);
    }

    @PostMapping("/admin/persons/{kind}/{id}/corrections/{correction}/undo")
    String undo(
            @PathVariable PersonKind kind,
            @PathVariable long id,
            @PathVariable long correction,
            Principal user,
            RedirectAttributes flash) {
        CorrectionUndo.request(() -> kind.undo(correction, user.getName()), flash);
        return PersonRedirect.to(kind, id);
    }

    private static void requirePerson(PersonKind kind, long id) {
        if (kind.persons().find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private static Optional<PersonSummary> resolve(PersonKind kind, String idOrName, long except) {
        if (idOrName.matches("\\d{1,18}")) {
            return kind.persons().find(Long.parseLong(idOrName)).filter(person -> person.id() != except);
        }
        List<PersonSummary> sameName = kind.persons().named(idOrName).stream()
                .filter(person -> person.id() != except)
                .toList();
        return sameName.size() == 1 ? Optional.of(sameName.getFirst()) : Optional.empty();
    }
}
