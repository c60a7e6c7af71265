package org.baoku.index.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one part of the search text was understood.
///
/// @param text the part: a word, a quoted text, the value of a label; empty where only the parts say something
/// @param forms the other forms of a word that count as the word: synonyms, other notations of a date
/// @param facet the facet of a label, otherwise null
/// @param from the first day of a date, otherwise null
/// @param to the last day of a date, otherwise null
/// @param slop the number of characters allowed between texts near each other, otherwise 0
/// @param parts the parts of a combination
public record ReadNode(
        Kind kind,
        String text,
        List<String> forms,
        @Nullable Facet facet,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int slop,
        List<ReadNode> parts) {
    /// What a part is.
    public enum Kind {
        /// All parts must match; without parts every article matches.
        ALL,
        /// One of the parts must match.
        ANY,
        /// The part must not match.
        NOT,
        /// A word, a name or a number, anywhere in the article; with dates where the word is one.
        WORD,
        /// A quoted text, as printed.
        PHRASE,
        /// The parts near each other.
        NEAR,
        /// The parts within one paragraph.
        PARAGRAPH,
        /// The part, in the headline only.
        HEADLINE,
        /// The part, in the body only.
        BODY,
        /// A value of a facet.
        LABEL,
        /// A range of dates of the issue.
        DATE
    }

    public ReadNode {
        forms = List.copyOf(forms);
        parts = List.copyOf(parts);
    }

    /// A word with its other forms.
    public static ReadNode word(String text, List<String> forms, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new ReadNode(Kind.WORD, text, forms, null, from, to, 0, List.of());
    }

    /// A text of a kind without parts.
    public static ReadNode text(Kind kind, String text) {
        return new ReadNode(kind, text, List.of(), null, null, null, 0, List.of());
    }

    /// A combination of parts.
    public static ReadNode of(Kind kind, List<ReadNode> parts) {
        return new ReadNode(kind, "", List.of(), null, null, null, 0, parts);
    }

    /// Parts near each other.
    public static ReadNode near(List<ReadNode> parts, int slop) {
        return new ReadNode(Kind.NEAR, "", List.of(), null, null, null, slop, parts);
    }

    /// A value of a facet.
    public static ReadNode label(Facet facet, String value) {
        return new ReadNode(Kind.LABEL, value, List.of(), facet, null, null, 0, List.of());
    }

    /// A range of dates.
    public static ReadNode dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ReadNode(Kind.DATE, "", List.of(), null, from, to, 0, List.of());
    }
}
