package org.baoku.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps every address to so many searches a minute, and to so many writes by somebody who has not signed in.
///
/// A stranger's upload is refused before a byte of it is read: whatever looks for the form's token would otherwise
/// first write it to the disk.
final class RateLimitFilter extends OncePerRequestFilter {
    private static final Set<String> SEARCHES =
            Set.of("/search", "/search.atom", "/search.csv", "/search.jsonl", "/suggestions");

    private final RateLimit searches;
    private final boolean ownSearchesFree;
    private final RateLimit strangersWrites;

    /// @param ownSearchesFree whether searches from this very machine are kept to no pace
    RateLimitFilter(RateLimit searches, boolean ownSearchesFree, RateLimit strangersWrites) {
        this.searches = searches;
        this.ownSearchesFree = ownSearchesFree;
        this.strangersWrites = strangersWrites;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = RequestPaths.path(request);
        Duration wait = Duration.ZERO;
        if (isSearch(path)) {
            wait = ownSearchesFree && RequestPaths.isFromHere(request)
                    ? Duration.ZERO
                    : searches.step(RequestPaths.network(request));
        } else if (RequestPaths.isWrite(request)
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            wait = strangersWrites.step(RequestPaths.network(request));
            if (!wait.isPositive() && RequestPaths.isUpload(request)) {
                refuseUpload(path, response);
                return;
            }
        }
        if (wait.isPositive()) {
            slowDown(path, wait, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSearch(String path) {
        return SEARCHES.contains(path) || path.startsWith("/api/v1/search") || path.equals("/api/v1/suggest");
    }

    private static void slowDown(String path, Duration wait, HttpServletResponse response) throws IOException {
        long seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (path.startsWith("/api/")) {
            ProblemWriter.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many requests came from your address; ask again in " + seconds + " s.");
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static void refuseUpload(String path, HttpServletResponse response) throws IOException {
        // What has not been read must not be taken for the next request.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (path.startsWith("/api/")) {
            ProblemWriter.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "Files are taken in from an admin only: send Authorization: Bearer with a token of the page"
                            + " /account.");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
