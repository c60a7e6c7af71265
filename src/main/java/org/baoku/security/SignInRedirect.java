package org.baoku.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.baoku.security.InterruptedFormController.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/// Redirects after a sign-in: to the page requested before, else to the start page of the user's role; after a failure
/// back to the sign-in form with the reason, or 503 if the database is unreachable. A sign-in that holds an interrupted
/// form shows that form.
final class SignInRedirect extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {
    private final KnownDevices devices;

    SignInRedirect(KnownDevices devices, RequestCache requestedPages) {
        this.devices = devices;
        setRequestCache(requestedPages);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        devices.remember(authentication.getName(), request, response);
        Optional<InterruptedForm> form = InterruptedForm.keptIn(request);
        if (form.isPresent()) {
            InterruptedFormPage.show(form.get(), Cause.SIGNED_IN, request, response);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null) {
            return "/";
        }
        Set<String> roles = AuthorityUtils.authorityListToSet(authentication.getAuthorities());
        if (roles.contains("ROLE_ADMIN")) {
            return "/admin";
        }
        return roles.contains("ROLE_EDITOR") ? "/admin/review" : "/";
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        Optional<InterruptedForm> form = InterruptedForm.keptIn(request);
        if (failure instanceof InternalAuthenticationServiceException) {
            // the database is unreachable
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else if (form.isPresent()) {
            InterruptedFormPage.show(form.get(), cause(failure), request, response);
        } else {
            getRedirectStrategy().sendRedirect(request, response, "/login?" + reason(failure));
        }
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case LockedException locked -> "locked";
            case TooManyAttemptsException tooMany -> "wait=" + tooMany.minutes();
            default -> "error";
        };
    }

    private static Cause cause(AuthenticationException failure) {
        return switch (failure) {
            case LockedException locked -> Cause.LOCKED;
            case TooManyAttemptsException tooMany -> Cause.TOO_MANY_ATTEMPTS;
            default -> Cause.WRONG_PASSWORD;
        };
    }
}
