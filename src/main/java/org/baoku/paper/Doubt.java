package org.baoku.paper;

/// A reason why a segmented article should be reviewed.
///
/// @param code the kind of doubt, in lower case with hyphens (`headline-missing`): the message key of its explanation
/// @param about the words that it concerns, or an empty text
public record Doubt(String code, String about) {
    /// A doubt that concerns the article as a whole.
    public Doubt(String code) {
        this(code, "");
    }

    @Override
    public String toString() {
        return about.isEmpty() ? code : code + ": " + about;
    }
}
