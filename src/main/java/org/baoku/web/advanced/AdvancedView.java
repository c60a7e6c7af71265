package org.baoku.web.advanced;

import java.util.List;
import org.baoku.web.advanced.AdvancedQuery.Part;
import org.baoku.web.search.ActiveFilter;
import org.baoku.web.search.SearchForm;

/// The form of the advanced search.
///
/// @param mode the way of matching, as its parameter
/// @param modes all ways of matching
/// @param filters the filters of the search besides its days, which the form keeps
/// @param hidden their parameters
/// @param resultUrl the result of the search that the form was opened from
record AdvancedView(
        List<Group> groups,
        String mode,
        List<String> modes,
        List<ActiveFilter> filters,
        List<SearchForm.Field> hidden,
        String resultUrl) {
    /// Fields that belong together.
    ///
    /// @param name the name in message keys
    record Group(String name, List<Entry> entries) {}

    /// A field with its value.
    ///
    /// @param name the name in the form and in message keys
    record Entry(String name, String value) {}

    static List<Group> groups(AdvancedQuery query) {
        return List.of(
                group(query, "words", Part.ALL, Part.PHRASE, Part.ANY, Part.NONE),
                group(query, "where", Part.HEADLINE, Part.BODY, Part.PARAGRAPH),
                group(query, "who", Part.REPORTER, Part.OFFICIAL),
                group(query, "print", Part.NEWSPAPER, Part.PAGE, Part.COLUMN, Part.SOURCE),
                group(query, "when", Part.FROM, Part.TO));
    }

    private static Group group(AdvancedQuery query, String name, Part... parts) {
        return new Group(
                name,
                List.of(parts).stream()
                        .map(part -> new Entry(part.key(), query.value(part)))
                        .toList());
    }
}
