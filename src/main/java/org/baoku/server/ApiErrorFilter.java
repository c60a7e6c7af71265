package org.baoku.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.baoku.site.ApiProblem;

/// Answers errors below `/api` that no controller answered, whoever found them: the security filters, the dispatcher,
/// the server. It runs instead of the error page, and reads no parameter, since these may be what is wrong.
final class ApiErrorFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (ApiProblem.isForPath(path) && response instanceof HttpServletResponse answer && !answer.isCommitted()) {
            answer.setContentType(ApiProblem.MEDIA_TYPE);
            answer.setCharacterEncoding(StandardCharsets.UTF_8);
            answer.getWriter().write(ApiProblem.of(answer.getStatus(), path).json());
        } else {
            chain.doFilter(request, response);
        }
    }
}
