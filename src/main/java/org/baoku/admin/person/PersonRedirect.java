package org.baoku.admin.person;

import org.baoku.admin.AuditNote;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Redirects to the page of a person after a form was submitted, with the message that the page shows.
final class PersonRedirect {
    private PersonRedirect() {}

    static String to(PersonKind kind, long id) {
        return "redirect:/admin/persons/" + kind.segment() + "/" + id;
    }

    /// @param correction the id of the correction, which the message offers to undo
    static String done(PersonKind kind, long id, long correction, RedirectAttributes flash) {
        flash.addFlashAttribute("done", "persons.done");
        flash.addFlashAttribute("undo", undoUrl(kind, id, correction));
        return to(kind, id);
    }

    static String undoUrl(PersonKind kind, long id, long correction) {
        return "/admin/persons/" + kind.segment() + "/" + id + "/corrections/" + correction + "/undo";
    }

    /// @param messageKey the key of the message that says why nothing was changed
    static String problem(String messageKey, PersonKind kind, long id, RedirectAttributes flash) {
        AuditNote.refused();
        flash.addFlashAttribute("problem", messageKey);
        return to(kind, id);
    }
}
