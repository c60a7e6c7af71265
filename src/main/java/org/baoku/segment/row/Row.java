package org.baoku.segment.row;

import java.util.List;

/// A printed row: one line of the file, or the pieces into which an extractor broke it.
///
/// @param lines the lines of the file that it consists of
/// @param text the words with their gaps, justification undone
/// @param compact the words without white space
/// @param cells width in half-width cells: a Han character counts two
/// @param gap meaningful blank lines before it
/// @param vertical whether it was printed vertically, one character a line
public record Row(List<SourceLine> lines, String text, String compact, int cells, int gap, boolean vertical) {
    public static Row of(SourceLine line, int gap) {
        return new Row(List.of(line), line.text(), line.compact(), line.cells(), gap, false);
    }

    /// Whether it was printed twice to look bold, on lines of their own: its words stand once.
    public boolean isRepeated() {
        return !vertical && Overprint.isRepeated(lines);
    }

    boolean endsSentence() {
        return Punctuation.endsSentence(compact);
    }

    boolean endsWithColon() {
        char last = Punctuation.last(compact);
        return last == '：' || last == ':';
    }

    /// Whether it opens an item of a list: 1．, 一、, ●.
    boolean startsListItem() {
        if (compact.length() < 3) {
            return false;
        }
        char first = compact.charAt(0);
        char second = compact.charAt(1);
        boolean number = "一二三四五六七八九十".indexOf(first) >= 0 || (first >= '0' && first <= '9');
        return (number && (second == '、' || second == '.' || second == '．') && !Character.isDigit(compact.charAt(2)))
                || first == '●'
                || first == '◆'
                || first == '■'
                || (first >= '①' && first <= '⑳');
    }

    boolean startsWithClosingMark() {
        return !compact.isEmpty() && Punctuation.isNeverFirst(compact.charAt(0));
    }

    /// Width of the first unit that a line break keeps whole: a number, a Latin word, or one character with the
    /// punctuation attached to it.
    int firstUnitCells() {
        int i = 0;
        int cells = 0;
        while (i < compact.length() && i < 12 && Punctuation.isOpening(compact.charAt(i))) {
            cells += CellWidth.of(compact.charAt(i++));
        }
        if (i < compact.length() && compact.charAt(i) < 0x250) {
            while (i < compact.length() && i < 24 && compact.charAt(i) > ' ' && compact.charAt(i) < 0x250) {
                cells += CellWidth.of(compact.charAt(i++));
            }
        } else if (i < compact.length()) {
            cells += CellWidth.of(compact.charAt(i++));
        }
        while (i < compact.length() && i < 28 && Punctuation.isNeverFirst(compact.charAt(i))) {
            cells += CellWidth.of(compact.charAt(i++));
        }
        return cells;
    }
}
