package org.baoku.index.result;

/// Another search that may be what the user wants.
///
/// @param part the part of the search text that the offer concerns, as typed
/// @param query the search text of the offer, in the query language
/// @param total the number of articles that the offered search finds with the same filters
public record Offer(Kind kind, String part, String query, long total) {
    /// Why a search is offered.
    public enum Kind {
        /// `part` is replaced by a more frequent text of the same sound or shape: 您是不是要找.
        DID_YOU_MEAN,
        /// What remains without `part`: 去掉“全红禅”.
        WITHOUT,
        /// `part` alone.
        ALONE,
        /// `part` as the name of a reporter or official of whom the archive has none; `query` has an existing one.
        PERSON,
        /// `part`, a date in the text, as a filter of the date.
        AS_DATE
    }
}
