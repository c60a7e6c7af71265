package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// Where a sign-in leads: to the page that was asked for, else to where somebody of that role works; or back to the
/// form, with the reason.
final class SignInRedirect extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {
    /// The session's attribute that says for how many minutes the form must wait.
    static final String MINUTES = "signInWait";

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication somebody) {
        if (somebody == null) {
            return "/";
        }
        Set<String> roles = AuthorityUtils.authorityListToSet(somebody.getAuthorities());
        if (roles.contains("ROLE_ADMIN")) {
            return "/admin";
        }
        return roles.contains("ROLE_EDITOR") ? "/admin/review" : "/";
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        switch (reason) {
            case InternalAuthenticationServiceException databaseAway ->
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            case LockedException locked -> getRedirectStrategy().sendRedirect(request, response, "/login?locked");
            case TooManyAttemptsException tooMany -> {
                request.getSession().setAttribute(MINUTES, tooMany.minutes());
                getRedirectStrategy().sendRedirect(request, response, "/login?wait");
            }
            default -> getRedirectStrategy().sendRedirect(request, response, "/login?error");
        }
    }
}
