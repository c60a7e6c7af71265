package org.baoku.index.result;

/// A completion of what the user is typing.
///
/// @param text the suggested text
/// @param articles the number of articles that have it
public record Suggestion(Kind kind, String text, long articles) {
    /// What the suggested text is.
    public enum Kind {
        OFFICIAL,
        REPORTER,
        COLUMN,
        HEADLINE,
        /// A word of the articles' texts, or a search text continued: `习近平 王毅`, `记者:丁一鸣`.
        TEXT
    }
}
