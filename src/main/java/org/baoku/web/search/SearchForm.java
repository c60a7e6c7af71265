package org.baoku.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baoku.index.SearchQuery;
import org.jspecify.annotations.Nullable;

/// The search form.
///
/// @param from the first day; null for no limit
/// @param to the last day; null for no limit
/// @param hidden the other parameters of the search, so that a new query keeps the filters
record SearchForm(
        String text, @Nullable LocalDate from, @Nullable LocalDate to, List<Field> hidden) {
    private static final Set<String> VISIBLE = Set.of("q", "from", "to", "start");

    /// A hidden field.
    record Field(String name, String value) {}

    static SearchForm of(SearchQuery query) {
        return new SearchForm(
                query.text(),
                query.from(),
                query.to(),
                fields(query).stream()
                        .filter(field -> !VISIBLE.contains(field.name()))
                        .toList());
    }

    /// All parameters of a search.
    static List<Field> fields(SearchQuery query) {
        return query.toParams().entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> new Field(parameter.getKey(), value)))
                .toList();
    }
}
