package org.baoku.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page what stands around it.
@ControllerAdvice
final class PageFrameAdvice {
    /// Nothing stands around what is no page.
    @ModelAttribute("frame")
    @Nullable
    PageFrame frame(HttpServletRequest request, Locale locale) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/") ? null : of(request, locale);
    }

    static PageFrame of(HttpServletRequest request, Locale locale) {
        // An error page is built at another address than the one that was asked for.
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        String path = failed
                ? "/"
                : request.getRequestURI().substring(request.getContextPath().length());
        String[] names = path.split("/", 3);
        return new PageFrame(
                names.length < 2 ? "" : names[1],
                inOtherLanguage(path, failed ? null : request.getQueryString(), locale),
                request.getRemoteUser(),
                request.isUserInRole("ADMIN"),
                request.isUserInRole("ADMIN") || request.isUserInRole("EDITOR"));
    }

    /// The address as it was asked for, parameters untouched, with the language put last.
    private static String inOtherLanguage(String path, @Nullable String query, Locale locale) {
        String choice = LanguageConfiguration.PARAMETER + "=";
        return Stream.concat(
                        Arrays.stream(query == null ? new String[0] : query.split("&", -1))
                                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(choice)),
                        Stream.of(choice + LanguageConfiguration.other(locale).getLanguage()))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
