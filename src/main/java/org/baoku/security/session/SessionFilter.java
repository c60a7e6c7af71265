package org.baoku.security.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who has signed in before anything else is done; answers 503 while the database cannot be asked.
public final class SessionFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            // Spring Security reads the session when it is first asked.
            SecurityContextHolder.getContext();
        } catch (DataAccessException unreachable) {
            logger.warn("The database is unreachable, a session cannot be found", unreachable);
            SessionIds.markUnreachable(request);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (response.isCommitted()) {
                SessionIds.markStored(request);
            }
        }
    }
}
