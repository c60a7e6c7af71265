package org.baoku.admin.person;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Redirects to the page of a person after a form was submitted, with the message that the page shows.
final class PersonRedirect {
    private PersonRedirect() {}

    static String to(PersonKind kind, long id) {
        return "redirect:/admin/persons/" + kind.segment() + "/" + id;
    }

    static String done(PersonKind kind, long id, RedirectAttributes flash) {
        flash.addFlashAttribute("done", "persons.done");
        return to(kind, id);
    }

    /// @param messageKey the key of the message that says why nothing was changed
    static String problem(String messageKey, PersonKind kind, long id, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", messageKey);
        return to(kind, id);
    }
}
