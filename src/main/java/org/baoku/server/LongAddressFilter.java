package org.baoku.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses addresses that are too long with a page of ours. The server itself accepts headers several times as long,
/// since what it refuses never reaches a page.
final class LongAddressFilter extends OncePerRequestFilter {
    /// The longest search of the program with all its filters is shorter.
    private static final int MAX_LENGTH = 8_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > MAX_LENGTH) {
            response.sendError(HttpStatus.URI_TOO_LONG.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
