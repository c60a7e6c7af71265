package org.baoku.paper;

import java.util.ArrayList;
import java.util.Collection;
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
    /// How far apart lines of one box are at most, in character heights.
    private static final double MAX_LEADING = 1.6;

    public PlacedPage {
        lines = List.copyOf(lines);
    }

    /// The lines' text, one a line.
    public String text() {
        return lines.stream().map(PlacedLine::text).collect(Collectors.joining("\n"));
    }

    /// The boxes that hold these lines: one for each run of lines that stand below each other, in the order of the
    /// numbers.
    public List<Box> region(Collection<Integer> lineNumbers) {
        List<Box> boxes = new ArrayList<>();
        PlacedLine before = null;
        for (int number : lineNumbers) {
            PlacedLine line = line(number);
            if (before != null && continues(before, line)) {
                boxes.set(boxes.size() - 1, boxes.getLast().union(line.box()));
            } else {
                boxes.add(line.box());
            }
            before = line;
        }
        return boxes;
    }

    /// Whether a line stands right below another, or beside it where both are printed downwards.
    private static boolean continues(PlacedLine before, PlacedLine line) {
        double reach = MAX_LEADING * Math.max(before.size(), line.size());
        Box above = before.box();
        Box below = line.box();
        if (before.vertical() != line.vertical()) {
            return false;
        }
        return line.vertical()
                ? below.right() <= above.x() + line.size() / 2 && above.x() - below.right() < reach
                : below.y() >= above.y() + line.size() / 2
                        && below.y() - above.bottom() < reach
                        && below.x() < above.right()
                        && above.x() < below.right();
    }

    /// The line with this number.
    public PlacedLine line(int lineNumber) {
        return lines.get(lineNumber - 1);
    }
}
