package org.baoku.security.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/// Reads the id of a session from its cookie: one for each request, and none once the database could not be
/// asked for it, so that the error page is written without it.
final class SessionIds implements HttpSessionIdResolver {
    private static final String UNREACHABLE = SessionIds.class.getName() + ".unreachable";

    private static final String STORED = SessionIds.class.getName() + ".stored";

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    SessionIds(CookieSerializer cookie) {
        cookies.setCookieSerializer(cookie);
    }

    /// The sessions cannot be reached for the rest of this request.
    static void markUnreachable(HttpServletRequest request) {
        request.setAttribute(UNREACHABLE, true);
    }

    /// The session was stored when the response began: Spring Session need not find it once more to see at
    /// the end of the request whether the cookie has changed.
    static void markStored(HttpServletRequest request) {
        request.setAttribute(STORED, true);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        // An asynchronous response, or an error page, begins anew.
        boolean stored = request.getAttribute(STORED) != null && request.getDispatcherType() == DispatcherType.REQUEST;
        if (stored || request.getAttribute(UNREACHABLE) != null) {
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
