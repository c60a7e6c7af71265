package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// `/login/interrupted`: the page to which a form is forwarded that came after the end of its session.
@Controller
@ConditionalOnWebApplication
final class InterruptedFormController {
    static final String FORM = "interruptedForm";
    static final String CAUSE = "interruption";

    /// Why a form has to be sent again.
    enum Cause {
        SIGNED_OUT,
        WRONG_PASSWORD,
        LOCKED,
        TOO_MANY_ATTEMPTS,
        SIGNED_IN,
        OUTDATED;

        /// The last part of the key of its sentence.
        String sentence() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Who opens the address itself, for example by changing the language, finds the sign-in form.
    @RequestMapping(
            path = InterruptedFormPage.PATH,
            method = {RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST})
    String show(
            @RequestAttribute(name = FORM, required = false) @Nullable InterruptedForm form,
            @RequestAttribute(name = CAUSE, required = false) @Nullable Cause cause,
            HttpServletRequest request,
            Model model) {
        if (form == null || cause == null) {
            return "redirect:/login";
        }
        model.addAttribute("form", form);
        model.addAttribute("cause", cause.sentence());
        model.addAttribute("signedIn", request.getRemoteUser() != null);
        return "admin/interrupted";
    }
}
