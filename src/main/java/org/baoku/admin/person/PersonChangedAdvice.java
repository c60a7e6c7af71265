package org.baoku.admin.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.baoku.archive.person.PersonChangedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Leads back to the person, as somebody else has corrected the person meanwhile, with a message that says so.
@ControllerAdvice(basePackageClasses = PersonChangedAdvice.class)
final class PersonChangedAdvice {
    @ExceptionHandler
    String redirect(PersonChangedException conflict, HttpServletRequest request, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", "persons.problem.changed");
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.get("id") != null
                ? "redirect:" + request.getRequestURI().replaceFirst("/[a-z]+$", "")
                : "redirect:/admin/persons";
    }
}
