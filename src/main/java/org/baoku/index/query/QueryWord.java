package org.baoku.index.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A word of unquoted text: a name, a word of the dictionary, a number with its unit, a date.
///
/// @param text the word as typed
/// @param forms what counts as the word, the typed form first: synonyms, other notations of a date
/// @param from the first day where the word is a date, otherwise null
/// @param to the last day, likewise
public record QueryWord(
        String text,
        List<String> forms,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public QueryWord {
        forms = List.copyOf(forms);
    }
}
