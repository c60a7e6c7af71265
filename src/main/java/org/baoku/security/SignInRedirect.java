package org.baoku.security;

import jakarta.servlet.ServletException;
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
import org.springframework.security.web.savedrequest.RequestCache;

/// Redirects after a sign-in: to the page requested before, else to the start page of the user's role; after a failure
/// back to the sign-in form with the reason, or 503 if the database is unreachable.
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
        super.onAuthenticationSuccess(request, response, authentication);
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
            throws IOException {
        switch (failure) {
            case InternalAuthenticationServiceException databaseUnreachable ->
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            case LockedException locked -> getRedirectStrategy().sendRedirect(request, response, "/login?locked");
            case TooManyAttemptsException tooMany ->
                getRedirectStrategy().sendRedirect(request, response, "/login?wait=" + tooMany.minutes());
            default -> getRedirectStrategy().sendRedirect(request, response, "/login?error");
        }
    }
}
