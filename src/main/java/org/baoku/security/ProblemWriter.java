package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.baoku.site.ApiProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Writes an error response of a filter as a problem detail (RFC 9457).
final class ProblemWriter {
    private ProblemWriter() {}

    static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        write(response, new ApiProblem(status.value(), detail, request.getRequestURI()));
    }

    /// Asks for a sign-in: an API client gets a problem detail, a monitor the status alone.
    static void askForSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (ApiProblem.isForPath(ServletRequests.path(request))) {
            write(response, ApiProblem.of(HttpStatus.UNAUTHORIZED.value(), request.getRequestURI()));
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static void write(HttpServletResponse response, ApiProblem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(ApiProblem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(problem.json());
    }
}
