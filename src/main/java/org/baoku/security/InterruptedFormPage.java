package org.baoku.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestWrapper;

/// Answers a form that came after the end of its session with a page that holds what was typed: first with the sign-in
/// form, then with a button that sends it again. Other refused requests are answered as usual.
final class InterruptedFormPage implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String PATH = "/login/interrupted";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    /// Nobody has signed in.
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        show(InterruptedForm.of(request), InterruptedFormController.Cause.SIGNED_OUT, request, response);
    }

    /// The form's token is not that of the session: its user signed in or out in another window.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        if (problem instanceof CsrfException
                && InterruptedForm.isOne(request)
                && InterruptedForm.isFromThisSite(request)) {
            RefusedRequest.record(request);
            response.setStatus(HttpStatus.FORBIDDEN.value());
            show(InterruptedForm.of(request), InterruptedFormController.Cause.OUTDATED, request, response);
        } else {
            otherwise.handle(request, response, problem);
        }
    }

    /// Shows the page in place of the response.
    static void show(
            InterruptedForm form,
            InterruptedFormController.Cause cause,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        // The cookie goes ahead of the page, see CsrfCookieFilter.
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        request.setAttribute(InterruptedFormController.FORM, form);
        request.setAttribute(InterruptedFormController.CAUSE, cause);
        // This stands before the filter that tells a page who has signed in.
        HttpServletRequest known = new SecurityContextHolderAwareRequestWrapper(request, "ROLE_");
        request.getRequestDispatcher(PATH).forward(known, response);
    }
}
