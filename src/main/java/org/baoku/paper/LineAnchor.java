package org.baoku.paper;

/// A printed line as a person meant it: known by what it says, not by its number, so that it is found again when the
/// file comes with other bytes.
///
/// @param text the line without white space
/// @param occurrence which of the lines that say the same, from 1
/// @param before what the printed line before it says; empty at the beginning of the page
/// @param after what the printed line after it says; empty at the end
public record LineAnchor(String text, int occurrence, String before, String after) {
    public LineAnchor {
        if (text.isEmpty() || occurrence < 1) {
            throw new IllegalArgumentException("A line is known by what it says, not by " + occurrence + " " + text);
        }
    }
}
