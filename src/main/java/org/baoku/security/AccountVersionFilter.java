package org.baoku.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.baoku.archive.account.AccountRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session whose account has changed since somebody signed in: another password or role, a lock, gone.
final class AccountVersionFilter extends OncePerRequestFilter {
    private final AccountRepository accounts;

    AccountVersionFilter(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication shown = SecurityContextHolder.getContext().getAuthentication();
        if (shown != null && shown.getPrincipal() instanceof SignedInUser somebody) {
            try {
                if (accounts.named(somebody.getUsername())
                        .filter(somebody::isStill)
                        .isEmpty()) {
                    SecurityContextHolder.clearContext();
                    HttpSession session = request.getSession(false);
                    if (session != null) {
                        session.invalidate();
                    }
                }
            } catch (DataAccessException away) {
                logger.warn("The database is away, so nobody can be known", away);
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
