package org.baoku.column;

import java.util.ArrayList;
import java.util.List;

/// Cuts the rows of a grid into the pieces of its columns.
final class RowCutter {
    /// A gap of so many cells separates columns wherever it is.
    private static final int WIDE_GAP = 4;

    /// Narrower gaps of so many cells do so where columns begin in the rows around; a single space only beside a word
    /// as long as a line, since a justified line may have a space after every character.
    private static final int NARROW_GAP = 2;

    /// So many rows around have a column that begins where a word does.
    private static final int MIN_ROWS = 3;

    private static final int MIN_ROWS_FOR_A_SPACE = 4;

    private static final int MIN_LINE = 6;

    private final List<GridRow> rows;
    private final ColumnStarts starts;

    RowCutter(List<GridRow> rows, ColumnStarts starts) {
        this.rows = rows;
        this.starts = starts;
    }

    /// The pieces of each row, from left to right.
    List<List<Piece>> cut() {
        List<List<Piece>> pieces = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            pieces.add(cut(row));
        }
        return pieces;
    }

    private List<Piece> cut(int row) {
        List<GridRow.Word> words = rows.get(row).words();
        List<Piece> pieces = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || beginsColumn(row, words.get(i - 1), words.get(i))) {
                pieces.add(piece(row, words.get(first), words.get(i - 1)));
                first = i;
            }
        }
        return pieces;
    }

    private Piece piece(int row, GridRow.Word first, GridRow.Word last) {
        return Piece.of(row, first.start(), last.end(), rows.get(row).text().substring(first.from(), last.to()));
    }

    private boolean beginsColumn(int row, GridRow.Word before, GridRow.Word word) {
        if (word.gap() >= WIDE_GAP) {
            return true;
        }
        boolean lines = ColumnStarts.areLines(before, word);
        if (word.gap() >= NARROW_GAP) {
            return starts.near(row, word.start()) >= (lines ? 1 : MIN_ROWS);
        }
        boolean line = before.width() >= MIN_LINE || word.width() >= MIN_LINE;
        if (!line || starts.at(row, word.start()) < MIN_ROWS_FOR_A_SPACE) {
            return false;
        }
        starts.add(row, word.start());
        return true;
    }
}
