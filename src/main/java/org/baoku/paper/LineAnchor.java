package org.baoku.paper;

/// Identifies a printed line by its text and its neighbours rather than its number, so that it is found again when the
/// file is ingested with other bytes.
///
/// @param text the line without white space
/// @param occurrence which of the lines with the same text, from 1
/// @param before the text of the non-blank line before it; empty at the beginning of the page
/// @param after the text of the non-blank line after it; empty at the end
public record LineAnchor(String text, int occurrence, String before, String after) {
    public LineAnchor {
        if (text.isEmpty() || occurrence < 1) {
            throw new IllegalArgumentException(
                    "A line anchor needs a text and an occurrence from 1, not " + occurrence + " of '" + text + "'");
        }
    }
}
