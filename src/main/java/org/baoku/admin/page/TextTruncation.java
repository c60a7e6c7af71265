package org.baoku.admin.page;

/// Shortens texts for lists.
final class TextTruncation {
    private TextTruncation() {}

    /// The first code points of a text, with an ellipsis if it is longer.
    static String truncate(String text, int maxCodePoints) {
        return text.codePointCount(0, text.length()) <= maxCodePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, maxCodePoints)) + "…";
    }
}
