package org.baoku.segment.row;

import java.util.ArrayList;
import java.util.List;
import org.baoku.segment.weight.ColumnWeight;
import org.baoku.segment.weight.WeightValues;

/// Joins what an extractor broke apart: the pieces of one printed line, and lines printed vertically, one character
/// each.
public final class RowAssembler {
    private static final int NEIGHBOURHOOD = 8;

    private RowAssembler() {}

    /// The rows of a page, in order.
    public static List<Row> assemble(List<SourceLine> page, WeightValues<ColumnWeight> weights) {
        int ignoredBlanks = SourceLineReader.meaninglessBlanks(page);
        List<SourceLine> lines = QuoteWidthEstimator.withQuoteWidths(
                ignoredBlanks > 0 ? page : SpacedRunCloser.close(page), ignoredBlanks, weights);
        List<Row> rows = new ArrayList<>();
        List<SourceLine> pieces = new ArrayList<>();
        int rowCells = 0;
        for (int i = 0; i < lines.size(); i++) {
            int vertical = VerticalLineFinder.end(lines, i);
            if (vertical > i) {
                flush(rows, pieces, ignoredBlanks);
                while (i < vertical) {
                    int end = VerticalLineFinder.lineEnd(lines, i, vertical);
                    rows.add(join(lines.subList(i, end), Overprint.once(lines.subList(i, end)), ignoredBlanks, true));
                    i = end;
                }
                i--;
                continue;
            }
            SourceLine line = lines.get(i);
            if (!pieces.isEmpty()
                    && (Overprint.repeats(pieces, line)
                            || continuesRow(pieces.getLast(), line, rowCells, localWidth(lines, i))
                            || TornCreditFinder.continuesCredit(lines, i))) {
                pieces.add(line);
                rowCells += line.cells();
            } else {
                flush(rows, pieces, ignoredBlanks);
                pieces.add(line);
                rowCells = line.cells();
            }
        }
        flush(rows, pieces, ignoredBlanks);
        return rows;
    }

    /// The width of the lines near line `i`: that of the narrower side, as another column may end or begin there.
    private static int localWidth(List<SourceLine> lines, int i) {
        int from = Math.max(0, i - NEIGHBOURHOOD);
        int to = Math.min(lines.size() - 1, i + NEIGHBOURHOOD);
        boolean hasBothSides = i - from >= NEIGHBOURHOOD / 2 && to - i >= NEIGHBOURHOOD / 2;
        return hasBothSides
                ? Math.min(secondWidest(lines, from, i), secondWidest(lines, i, to))
                : secondWidest(lines, from, to);
    }

    /// The width of the second widest line: the widest may be a headline.
    private static int secondWidest(List<SourceLine> lines, int from, int to) {
        int widest = 0;
        int second = 0;
        for (int k = from; k <= to; k++) {
            int cells = lines.get(k).cells();
            if (cells > widest) {
                second = widest;
                widest = cells;
            } else if (cells > second) {
                second = cells;
            }
        }
        return second;
    }

    /// Whether a line is the next piece of the row that `before` belongs to.
    private static boolean continuesRow(SourceLine before, SourceLine line, int cellsBefore, int width) {
        if (line.compact().isEmpty()) {
            return false;
        }
        char first = line.compact().charAt(0);
        if (Punctuation.isNeverFirst(first)
                && (line.cells() <= 4 || cellsBefore + line.cells() <= width + 2)
                && !(first == '·' && line.cells() > 8)) {
            return true;
        }
        if (line.blanksBefore() > 0 || cellsBefore + line.cells() > width + 3 || isPhotoCredit(line.compact())) {
            return false;
        }
        char last = Punctuation.last(before.compact());
        if (!Punctuation.isOpening(first) || ("：，、；。！？".indexOf(last) < 0 && !Punctuation.isClosing(last))) {
            return false;
        }
        boolean sentence = Punctuation.endsSentence(before.compact());
        boolean fills = cellsBefore + line.cells() >= width - 4;
        return !sentence || (fills && line.cells() < width - 6);
    }

    /// Whether the line is a photographer's credit in brackets, which ends no article.
    private static boolean isPhotoCredit(String compact) {
        return compact.endsWith("摄）") || compact.endsWith("摄)");
    }

    private static void flush(List<Row> rows, List<SourceLine> pieces, int ignoredBlanks) {
        if (pieces.size() == 1) {
            rows.add(Row.of(pieces.getFirst(), gap(pieces.getFirst(), ignoredBlanks)));
        } else if (!pieces.isEmpty()) {
            rows.add(join(pieces, Overprint.isRepeated(pieces) ? pieces.subList(0, 1) : pieces, ignoredBlanks, false));
        }
        pieces.clear();
    }

    /// The row of some lines.
    ///
    /// @param printed those that tell its words: overprinted ones once
    private static Row join(List<SourceLine> pieces, List<SourceLine> printed, int ignoredBlanks, boolean vertical) {
        StringBuilder text = new StringBuilder();
        StringBuilder compact = new StringBuilder();
        int cells = 0;
        for (SourceLine piece : printed) {
            text.append(piece.text());
            compact.append(piece.compact());
            cells += piece.cells();
        }
        return new Row(
                List.copyOf(pieces),
                text.toString(),
                compact.toString(),
                cells,
                gap(pieces.getFirst(), ignoredBlanks),
                vertical);
    }

    private static int gap(SourceLine line, int ignoredBlanks) {
        return Math.max(0, line.blanksBefore() - ignoredBlanks);
    }
}
