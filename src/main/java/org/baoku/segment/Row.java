package org.baoku.segment;

import java.util.List;

/// A line as the reader's eye sees it: one printed line, or the pieces into which an extractor broke it.
///
/// @param lines the printed lines it stands in
/// @param text the words with their gaps, justification undone
/// @param tight the words without white space
/// @param cells width in half-width cells: a Han sign counts two
/// @param gap blank lines before it that mean something
/// @param vertical whether it was printed downwards, one sign a line
record Row(List<SourceLine> lines, String text, String tight, int cells, int gap, boolean vertical) {
    static Row of(SourceLine line, int gap) {
        return new Row(List.of(line), line.text(), line.tight(), line.cells(), gap, false);
    }

    int firstLine() {
        return lines.getFirst().number();
    }

    boolean endsSentence() {
        return Punctuation.endsSentence(tight);
    }

    boolean startsWithClosingMark() {
        return !tight.isEmpty() && Punctuation.isNeverFirst(tight.charAt(0));
    }

    /// Cells of the smallest piece at its beginning that a line break leaves whole: a number, a Latin word, one
    /// sign with the marks that hang on it.
    int firstUnitCells() {
        int i = 0;
        int cells = 0;
        while (i < tight.length() && i < 12 && Punctuation.isOpening(tight.charAt(i))) {
            cells += CellWidth.of(tight.charAt(i++));
        }
        if (i < tight.length() && tight.charAt(i) < 0x250) {
            while (i < tight.length() && i < 24 && tight.charAt(i) > ' ' && tight.charAt(i) < 0x250) {
                cells += CellWidth.of(tight.charAt(i++));
            }
        } else if (i < tight.length()) {
            cells += CellWidth.of(tight.charAt(i++));
        }
        while (i < tight.length() && i < 28 && Punctuation.isNeverFirst(tight.charAt(i))) {
            cells += CellWidth.of(tight.charAt(i++));
        }
        return cells;
    }
}
