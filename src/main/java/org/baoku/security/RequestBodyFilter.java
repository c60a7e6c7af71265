package org.baoku.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses request bodies that nobody may send, before they are read.
///
/// The filters behind this one read the parameters of a request, and so the whole body: of a form into
/// memory, of an upload to disk. An upload is accepted from admins only, at the addresses for uploads, and a
/// short list of names from whoever has signed in; without a sign-in a body may have as much as a sign-in
/// needs.
final class RequestBodyFilter extends OncePerRequestFilter {
    private static final long MAX_ANONYMOUS_BYTES = 8 * 1024;
    /// What an editor typed while her session ended must arrive once to be shown again; see [InterruptedForm]. As
    /// many at a time as memory never notices: whoever is no editor can send such a form, too.
    private static final long MAX_INTERRUPTED_FORM = 1_500_000;

    private static final int INTERRUPTED_FORMS = 4;

    private static final Pattern LONG_FORMS = Pattern.compile("/(admin|clippings|following|batches)(/.*)?");

    private static final Set<String> UPLOADS = Set.of("/admin/ingests", "/api/v1/ingests");

    /// Where every signed-in user may send a short list of names.
    private static final Set<String> SHORT_UPLOADS = Set.of("/batches");

    private static final long MAX_SHORT_UPLOAD = 1024 * 1024;

    private final Semaphore interruptedForms = new Semaphore(INTERRUPTED_FORMS);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        boolean upload = ServletRequests.isUpload(request);
        if (upload && user != null && SHORT_UPLOADS.contains(ServletRequests.path(request))) {
            if (isAtMost(request, MAX_SHORT_UPLOAD)) {
                chain.doFilter(request, response);
            } else {
                refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "A list of names may have 1 MB.");
            }
        } else if (upload && !isAdmin(user)) {
            refuse(
                    request,
                    response,
                    isApi(request) && user == null ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN,
                    "Uploads require the role ADMIN: send Authorization: Bearer with a token created at /account.");
        } else if (upload && !UPLOADS.contains(ServletRequests.path(request))) {
            refuse(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "No upload is accepted here: send files to /api/v1/ingests.");
        } else if (user == null && !isAtMost(request, MAX_ANONYMOUS_BYTES)) {
            if (isInterruptedForm(request) && interruptedForms.tryAcquire()) {
                try {
                    chain.doFilter(request, response);
                } finally {
                    interruptedForms.release();
                }
                return;
            }
            refuse(
                    request,
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Without a sign-in a request body may have 8 kB, with a Content-Length.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /// Whether a longer form may be that of a user whose session has ended, or the sign-in that still holds it.
    private static boolean isInterruptedForm(HttpServletRequest request) {
        String path = ServletRequests.path(request);
        boolean signIn = path.equals("/login") && "interrupted".equals(request.getQueryString());
        boolean interrupted = signIn
                ? InterruptedForm.isForm(request)
                : InterruptedForm.isOne(request) && LONG_FORMS.matcher(path).matches();
        return interrupted && isAtMost(request, MAX_INTERRUPTED_FORM);
    }

    private static boolean isAdmin(@Nullable Authentication user) {
        return user != null
                && AuthorityUtils.authorityListToSet(user.getAuthorities()).contains("ROLE_ADMIN");
    }

    /// Whether the length of the body is known and small. A body of unknown length is sent in chunks.
    private static boolean isAtMost(HttpServletRequest request, long bytes) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null && request.getContentLengthLong() <= bytes;
    }

    private static boolean isApi(HttpServletRequest request) {
        return ServletRequests.path(request).startsWith("/api/");
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        // The unread body must not be parsed as the next request of a kept-alive connection.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (isApi(request)) {
            ProblemWriter.write(request, response, status, detail);
        } else {
            response.sendError(status.value());
        }
    }
}
