package org.baoku.paper;

import java.util.List;
import java.util.stream.Collectors;

/// A page whose lines' places are known. Line numbers, from 1, are positions in its list of lines; they mean the same
/// as in [#text()].
///
/// @param number the page's number in its file, from 1
/// @param width in points
/// @param height in points
/// @param lines all lines, in reading order: those of an article together
/// @param trust the share of the page's characters whose text can be trusted, 0 to 1
public record PlacedPage(int number, double width, double height, List<PlacedLine> lines, double trust) {
    public PlacedPage {
        lines = List.copyOf(lines);
    }

    /// The lines' text, one a line.
    public String text() {
        return lines.stream().map(PlacedLine::text).collect(Collectors.joining("\n"));
    }

    /// The line with this number.
    public PlacedLine line(int lineNumber) {
        return lines.get(lineNumber - 1);
    }
}
