package org.baoku.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/// Reads the id of a session from its cookie: one for each request, and none once the database could not be asked
/// for it, so that the error page is written without it.
final class SessionIds implements HttpSessionIdResolver {
    private static final String UNREACHABLE = SessionIds.class.getName() + ".unreachable";

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    SessionIds(CookieSerializer cookie) {
        cookies.setCookieSerializer(cookie);
    }

    /// The sessions cannot be reached for the rest of this request.
    static void markUnreachable(HttpServletRequest request) {
        request.setAttribute(UNREACHABLE, true);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        if (request.getAttribute(UNREACHABLE) != null) {
            return List.of();
        }
        return cookies.resolveSessionIds(request).stream().limit(1).toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        cookies.setSessionId(request, response, id);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
