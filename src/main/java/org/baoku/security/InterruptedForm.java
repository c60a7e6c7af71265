package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// A form that was sent after the session had ended, or with an outdated token: what was typed, until it can be sent
/// again. It travels in the hidden fields of the pages until then, because the server keeps nothing for strangers.
///
/// @param address where the form was sent
record InterruptedForm(String address, List<Field> fields) {
    /// The parameter that holds the address, in the sign-in form.
    static final String ADDRESS = "typed-address";

    /// What stands before the name of each field there.
    static final String PREFIX = "typed-field-";

    /// Forms with passwords are not written into a page again; the sign-in itself is no interrupted form.
    private static final Pattern SECRET = Pattern.compile("/(login|logout|account|api|admin/accounts)(/.*)?");

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    /// Values that a reader would recognise as her own text are shown, not those of choices.
    private static final int SHORT = 20;

    /// @param name the field's name in the form
    record Field(String name, String value) {
        /// The field's name in the sign-in form.
        public String kept() {
            return PREFIX + name;
        }

        /// Whether it is text that somebody wrote.
        public boolean isWritten() {
            return value.length() > SHORT || value.codePoints().anyMatch(letter -> letter > 0x7F);
        }
    }

    /// Whether a request is a form of this site, sent by a browser that shows the response.
    static boolean isOne(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return isForm(request)
                && !SECRET.matcher(ServletRequests.path(request)).matches()
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /// Whether the body is that of a form without files.
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /// Whether the browser says that a page of this site sent the request. Without that, a form with an outdated
    /// token may be another site's.
    static boolean isFromThisSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        try {
            return origin != null
                    && host != null
                    && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /// The form that a request sent.
    static InterruptedForm of(HttpServletRequest request) {
        String query = request.getQueryString();
        String address = ServletRequests.path(request) + (query == null ? "" : "?" + query);
        List<Field> fields = new ArrayList<>();
        for (String name : names(request)) {
            if (!name.equals("_csrf")) {
                for (String value : request.getParameterValues(name)) {
                    fields.add(new Field(name, value));
                }
            }
        }
        return new InterruptedForm(address, fields);
    }

    /// The form that the fields of a sign-in hold.
    static Optional<InterruptedForm> keptIn(HttpServletRequest signIn) {
        String address = signIn.getParameter(ADDRESS);
        if (address == null || !LOCAL.matcher(address).matches()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (String name : names(signIn)) {
            if (name.startsWith(PREFIX)) {
                for (String value : signIn.getParameterValues(name)) {
                    fields.add(new Field(name.substring(PREFIX.length()), value));
                }
            }
        }
        return Optional.of(new InterruptedForm(address, fields));
    }

    private static List<String> names(HttpServletRequest request) {
        List<String> names = new ArrayList<>();
        for (Enumeration<String> all = request.getParameterNames(); all.hasMoreElements(); ) {
            names.add(all.nextElement());
        }
        return names;
    }
}
