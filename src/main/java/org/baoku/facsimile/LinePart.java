package org.baoku.facsimile;

import org.baoku.paper.Box;
import org.baoku.paper.PlacedLine;

/// The places of the characters of a line, whose box is divided among them: a Chinese character takes twice the
/// space of a letter.
public final class LinePart {
    private LinePart() {}

    /// The box of some characters of a line.
    ///
    /// @param start the index of the first UTF-16 unit
    /// @param end the index after the last UTF-16 unit
    public static Box box(PlacedLine line, int start, int end) {
        double all = spaceOf(line.text(), 0, line.text().length());
        double from = spaceOf(line.text(), 0, start) / all;
        double share = spaceOf(line.text(), start, end) / all;
        Box box = line.box();
        return line.vertical()
                ? new Box(box.x(), box.y() + from * box.height(), box.width(), share * box.height())
                : new Box(box.x() + from * box.width(), box.y(), share * box.width(), box.height());
    }

    private static double spaceOf(String text, int start, int end) {
        return text.substring(start, end)
                .chars()
                .mapToDouble(c -> c < 0x2000 ? 0.5 : 1)
                .sum();
    }
}
