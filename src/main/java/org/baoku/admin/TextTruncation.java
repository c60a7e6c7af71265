package org.baoku.admin;

/// Texts cut to what a line of the desk holds.
final class TextTruncation {
    private TextTruncation() {}

    /// The beginning of a text, cut between characters.
    static String beginning(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
