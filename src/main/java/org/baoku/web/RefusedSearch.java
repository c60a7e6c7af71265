package org.baoku.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A search whose conditions cannot be read, for the error page that shows its form again.
///
/// @param others the other conditions, without the one that cannot be read and the place in the result
record RefusedSearch(String text, String from, String to, List<Field> others) {
    private static final Set<String> SHOWN = Set.of("q", "from", "to", "start", "after");

    /// A hidden field.
    record Field(String name, String value) {}

    /// @param fault the parameter that cannot be read
    static RefusedSearch of(HttpServletRequest request, String fault) {
        return new RefusedSearch(
                first(request, "q"),
                first(request, "from"),
                first(request, "to"),
                request.getParameterMap().entrySet().stream()
                        .filter(field -> !SHOWN.contains(field.getKey())
                                && !field.getKey().equals(fault))
                        .flatMap(
                                field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                        .toList());
    }

    private static String first(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
