package org.baoku.bench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query of the log, independent of the server.
///
/// @param kind the kind of search that it stands for
/// @param words the texts that each must occur in the article
/// @param quoted whether the words are sent as phrases, in quotes
/// @param facet the facet that it is filtered by: `newspaper`, `page`, `source`, `reporter`; null for none
/// @param value the value of that facet; null for none
/// @param from the first date; null for no limit
/// @param to the last date; null for no limit
record BenchmarkQuery(
        Kind kind,
        List<String> words,
        boolean quoted,
        @Nullable String facet,
        @Nullable String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// The kinds of searches.
    enum Kind {
        /// The name of a person.
        NAME,
        /// Two words that occur in one article.
        TWO_WORDS,
        /// A part of a sentence in quotes.
        PHRASE,
        /// A word of many articles.
        FREQUENT,
        /// A word, filtered by newspaper, page, source or year.
        FILTER,
        /// A word, filtered by reporter, with the counts of the other reporters.
        DRILL_DOWN
    }

    static BenchmarkQuery of(Kind kind, String... words) {
        return new BenchmarkQuery(kind, List.of(words), kind == Kind.PHRASE, null, null, null, null);
    }

    BenchmarkQuery filteredBy(String otherFacet, String otherValue) {
        return new BenchmarkQuery(kind, words, quoted, otherFacet, otherValue, from, to);
    }

    BenchmarkQuery between(LocalDate first, LocalDate last) {
        return new BenchmarkQuery(kind, words, quoted, facet, value, first, last);
    }
}
