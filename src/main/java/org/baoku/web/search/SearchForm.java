package org.baoku.web.search;

import java.util.List;
import java.util.Set;
import org.baoku.index.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/// The search form.
///
/// @param from the first day; null for no limit
/// @param to the last day; null for no limit
/// @param hidden the other parameters of the search, so that a new query keeps the filters
/// @param advancedUrl the form with a field for each part of the query
public record SearchForm(
        String text, @Nullable String from, @Nullable String to, List<Field> hidden, String advancedUrl) {
    private static final Set<String> VISIBLE = Set.of("q", "from", "to", "start");

    /// A hidden field.
    public record Field(String name, String value) {}

    static SearchForm of(SearchQuery query) {
        String parameters = query.withStart(0).toQueryString();
        return new SearchForm(
                query.text(),
                query.from() == null ? null : query.from().toString(),
                query.to() == null ? null : query.to().toString(),
                fields(query).stream()
                        .filter(field -> !VISIBLE.contains(field.name()))
                        .toList(),
                "/search/advanced" + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /// All parameters of a search.
    public static List<Field> fields(SearchQuery query) {
        return query.toParams().entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> new Field(parameter.getKey(), value)))
                .toList();
    }
}
