package org.baoku.layout.line;

import org.baoku.paper.Box;

/// A character as it is painted on a page.
///
/// @param text its Unicode text, radicals and compatibility forms folded; more than one character for a ligature
/// @param box its cell on the page as seen: as wide as the text advances and as high as its size
/// @param size the height of the character in points, from font size and all matrices
/// @param font the font's name without subset prefix
/// @param bold whether the font's name, flags, weight or painting (stroked outlines) say so
/// @param rotation how far its base line is turned clockwise on the page as seen: 0, 90, 180 or 270 degrees
/// @param colour `#rrggbb` of what fills it
/// @param trusted whether its text is known to be right: mapped by the file, not guessed
/// @param order its place in the order of painting
public record Glyph(
        String text,
        Box box,
        double size,
        String font,
        boolean bold,
        int rotation,
        String colour,
        boolean trusted,
        int order) {}
