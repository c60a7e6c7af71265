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

/// Writes down every write: who asked for it, from where, and what became of it.
///
/// A row is there before the write begins. Nothing of a request's body enters it, and of a name that failed to sign
/// in only one that somebody has: who mistakes the field types a password there.
final class AuditFilter extends OncePerRequestFilter {
    private static final Pattern KEPT = Pattern.compile("/(admin|account|login|logout|api)(/.*)?");
    private static final String SIGN_IN = "/login";

    private final AuditLog audit;
    private final AccountRepository accounts;

    AuditFilter(AuditLog audit, AccountRepository accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPaths.isWrite(request)
                || !KEPT.matcher(RequestPaths.path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String person = person();
        long entry;
        try {
            entry = audit.begin(person, request.getRemoteAddr(), request.getMethod() + " " + readable(request));
        } catch (DataAccessException away) {
            logger.warn("The database is away, so nothing can be written", away);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        boolean ended = false;
        try {
            chain.doFilter(request, response);
            ended = true;
        } finally {
            int status = ended ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
            end(entry, person.isEmpty() ? person() : person, status, request);
        }
    }

    private void end(long entry, String person, int status, HttpServletRequest request) {
        try {
            String note = request.getAttribute(AuditLog.NOTE) instanceof String left ? left : "";
            if (person.isEmpty() && RequestPaths.path(request).equals(SIGN_IN)) {
                note = Optional.ofNullable(request.getParameter("username"))
                        .filter(name -> accounts.named(name).isPresent())
                        .map(name -> "refused name=" + name)
                        .orElse("refused name unknown");
            }
            audit.end(entry, person, status, note);
        } catch (DataAccessException away) {
            logger.warn("The database is away, so it is not written down what became of a write", away);
        }
    }

    private static String readable(HttpServletRequest request) {
        try {
            return UriUtils.decode(RequestPaths.path(request), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyEncoded) {
            return RequestPaths.path(request);
        }
    }

    /// Who has signed in; empty where nobody has.
    private static String person() {
        Authentication somebody = SecurityContextHolder.getContext().getAuthentication();
        return somebody == null || somebody instanceof AnonymousAuthenticationToken ? "" : somebody.getName();
    }
}
