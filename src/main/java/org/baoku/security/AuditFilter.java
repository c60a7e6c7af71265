package org.baoku.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AuditLog;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/// Records every write request in the audit log: user, client address, action and response status.
///
/// The entry is inserted before the request is handled. No part of a request body is recorded. The user name of a
/// failed sign-in is recorded only if such an account exists, because users sometimes type their password into the
/// name field. Answers 503 while the database is unreachable.
final class AuditFilter extends OncePerRequestFilter {
    private static final Pattern AUDITED_PATHS = Pattern.compile("/(admin|account|login|logout|api)(/.*)?");
    private static final String LOGIN_PATH = "/login";

    private final AuditLog audit;
    private final AccountRepository accounts;

    AuditFilter(AuditLog audit, AccountRepository accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ServletRequests.isWrite(request)
                || !AUDITED_PATHS.matcher(ServletRequests.path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String user = currentUser();
        long entry;
        try {
            entry = audit.begin(user, request.getRemoteAddr(), request.getMethod() + " " + decodedPath(request));
        } catch (DataAccessException unreachable) {
            logger.warn("The database is unreachable, a write request was refused", unreachable);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        boolean completed = false;
        try {
            chain.doFilter(request, response);
            completed = true;
        } finally {
            int status = completed ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
            end(entry, user.isEmpty() ? currentUser() : user, status, request);
        }
    }

    private void end(long entry, String user, int status, HttpServletRequest request) {
        try {
            String note = request.getAttribute(AuditLog.NOTE) instanceof String given ? given : "";
            if (user.isEmpty() && ServletRequests.path(request).equals(LOGIN_PATH)) {
                note = Optional.ofNullable(request.getParameter("username"))
                        .filter(PasswordAuthenticationProvider::isPossibleName)
                        .filter(name -> accounts.find(name).isPresent())
                        .map(name -> AuditLog.refused("name=" + name))
                        .orElse(AuditLog.refused("name unknown"));
            }
            audit.end(entry, user, status, note);
        } catch (DataAccessException unreachable) {
            logger.warn("The database is unreachable, the outcome of a write request is not audited", unreachable);
        }
    }

    private static String decodedPath(HttpServletRequest request) {
        try {
            return UriUtils.decode(ServletRequests.path(request), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyEncoded) {
            return ServletRequests.path(request);
        }
    }

    /// The name of the authenticated user; empty if there is none.
    private static String currentUser() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? ""
                : authentication.getName();
    }
}
