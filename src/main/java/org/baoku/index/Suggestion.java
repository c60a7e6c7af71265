package org.baoku.index;

/// Something that somebody who is typing may mean.
///
/// @param text what is offered
/// @param articles how many articles it leads to
public record Suggestion(Kind kind, String text, long articles) {
    /// What the offer is.
    public enum Kind {
        OFFICIAL,
        REPORTER,
        COLUMN,
        HEADLINE
    }
}
