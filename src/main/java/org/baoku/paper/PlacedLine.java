package org.baoku.paper;

import org.jspecify.annotations.Nullable;

/// A line of a page whose place is known.
///
/// @param text its characters in reading order, with spaces where the page leaves gaps between words; never blank
/// @param box where it stands
/// @param size the height of its characters in points
/// @param font the font's name without subset prefix; empty where it is unknown
/// @param vertical whether its characters stand one below the other
/// @param colour of its characters as `#rrggbb`; null where it is unknown
public record PlacedLine(
        String text,
        Box box,
        double size,
        String font,
        boolean bold,
        boolean vertical,
        @Nullable String colour) {}
