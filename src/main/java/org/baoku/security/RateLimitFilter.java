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

/// Limits the searches and the unauthenticated writes per minute of each client network; answers 429 beyond
/// that.
final class RateLimitFilter extends OncePerRequestFilter {
    private static final Set<String> SEARCHES = Set.of(
            "/search",
            "/search.atom",
            "/search.csv",
            "/search.jsonl",
            "/suggestions",
            "/on-this-day.atom",
            "/trends",
            "/trends.csv",
            "/api/v1/trends");

    private final RateLimit searches;
    private final boolean loopbackExempt;
    private final RateLimit anonymousWrites;

    /// @param loopbackExempt whether searches from a loopback address are not rate-limited
    RateLimitFilter(RateLimit searches, boolean loopbackExempt, RateLimit anonymousWrites) {
        this.searches = searches;
        this.loopbackExempt = loopbackExempt;
        this.anonymousWrites = anonymousWrites;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = ServletRequests.path(request);
        Duration wait = Duration.ZERO;
        if (isSearch(path)) {
            wait = loopbackExempt && ServletRequests.isFromLoopback(request)
                    ? Duration.ZERO
                    : searches.acquire(ServletRequests.clientNetwork(request));
        } else if (ServletRequests.isWrite(request)
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            wait = anonymousWrites.acquire(ServletRequests.clientNetwork(request));
        }
        if (wait.isPositive()) {
            refuse(request, wait, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSearch(String path) {
        return SEARCHES.contains(path)
                || path.startsWith("/api/v1/search")
                || path.equals("/api/v1/suggest")
                || isAsCostlyAsASearch(path);
    }

    /// A search in an issue, the whole of an issue, a large file, or a picture cut out of a page.
    private static boolean isAsCostlyAsASearch(String path) {
        return path.startsWith("/iiif/search/")
                || path.startsWith("/iiif/issues/")
                || path.startsWith("/sitemap")
                || path.endsWith("/mets.xml")
                || path.endsWith("/page.pdf")
                || path.endsWith("/clipping.png");
    }

    private static void refuse(HttpServletRequest request, Duration wait, HttpServletResponse response)
            throws IOException {
        long seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (ServletRequests.path(request).startsWith("/api/")) {
            ProblemWriter.write(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many requests from your address; retry after " + seconds + " s.");
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
