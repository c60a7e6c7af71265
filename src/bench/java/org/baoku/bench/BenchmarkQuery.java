package org.baoku.bench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query of the log, in a form that either rival can be asked in.
///
/// @param kind what it stands for
/// @param words each must stand in the article, as a literal string
/// @param quoted whether the words are asked for as phrases, in quotes
/// @param facet the facet that it is narrowed by: `newspaper`, `page`, `source`, `reporter`; null for none
/// @param value the facet's value
/// @param from the first day; null for no limit
/// @param to the last day
record BenchmarkQuery(
        Kind kind,
        List<String> words,
        boolean quoted,
        @Nullable String facet,
        @Nullable String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// What a journalist asks for.
    enum Kind {
        /// Somebody's name.
        NAME,
        /// Two words that stand in one article.
        TWO_WORDS,
        /// A stretch of a sentence in quotes.
        PHRASE,
        /// A word that many articles have.
        FREQUENT,
        /// A word in a newspaper, on a page, or in a year.
        FILTER,
        /// A word, narrowed to a reporter, with the other reporters' counts.
        DRILL_DOWN
    }

    static BenchmarkQuery of(Kind kind, String... words) {
        return new BenchmarkQuery(kind, List.of(words), kind == Kind.PHRASE, null, null, null, null);
    }

    BenchmarkQuery narrowed(String byFacet, String toValue) {
        return new BenchmarkQuery(kind, words, quoted, byFacet, toValue, from, to);
    }

    BenchmarkQuery between(LocalDate first, LocalDate last) {
        return new BenchmarkQuery(kind, words, quoted, facet, value, first, last);
    }
}
