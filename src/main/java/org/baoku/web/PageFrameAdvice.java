package org.baoku.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the header and footer to the model of every page, and what was typed into a form that was refused.
@ControllerAdvice
final class PageFrameAdvice {
    /// Null for the JSON routes.
    @ModelAttribute("frame")
    @Nullable
    PageFrame frame(HttpServletRequest request, Locale locale) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/") ? null : of(request, locale);
    }

    /// What was typed into a form that was refused.
    @ModelAttribute("typed")
    TypedForm typed(HttpServletRequest request) {
        return TypedForm.of(request);
    }

    static PageFrame of(HttpServletRequest request, Locale locale) {
        // the request of an error page has another path than the failed request
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        String path = failed
                ? "/"
                : request.getRequestURI().substring(request.getContextPath().length());
        String[] segments = path.split("/", 3);
        // an error page has the nameplate and the search box at its top, which the home page has in its middle
        String section = failed ? "error" : segments.length < 2 ? "" : segments[1];
        return new PageFrame(
                section,
                query(request),
                inOtherLanguage(path, failed ? null : request.getQueryString(), locale),
                request.getRemoteUser(),
                request.isUserInRole("ADMIN"),
                request.isUserInRole("ADMIN") || request.isUserInRole("EDITOR"));
    }

    /// The parameter `q`, which every page takes that can be opened from a result. A request with a body is not asked,
    /// because that would read the body.
    private static String query(HttpServletRequest request) {
        String query = "GET".equals(request.getMethod()) ? request.getParameter("q") : null;
        return query == null || query.length() > SearchQuery.MAX_TEXT_LENGTH ? "" : query;
    }

    /// The requested URL with unchanged parameters and the other language as the last parameter.
    private static String inOtherLanguage(String path, @Nullable String query, Locale locale) {
        String selection = LanguageConfiguration.PARAMETER + "=";
        return Stream.concat(
                        Arrays.stream(query == null ? new String[0] : query.split("&", -1))
                                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(selection)),
                        Stream.of(
                                selection + LanguageConfiguration.other(locale).getLanguage()))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
