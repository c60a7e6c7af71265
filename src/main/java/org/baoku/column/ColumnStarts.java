package org.baoku.column;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The cells at which words begin after a gap, row by row. Where they repeat in the rows around, a column begins.
/// Extractors let columns line up over a stretch of rows only, not over the page, and miss by a cell now and then.
final class ColumnStarts {
    /// So many rows above and below a row tell where its columns begin.
    private static final int REACH = 8;

    /// The first line of a paragraph begins so many cells after its column.
    private static final int INDENT = 4;

    private static final int JITTER = 1;

    /// A word of fewer cells is hardly a line of a column.
    private static final int MIN_LINE = 6;

    private static final int MIN_ALIGNED = 3;

    private final List<GridRow> rows;
    private final List<Set<Integer>> starts;

    ColumnStarts(List<GridRow> rows) {
        this.rows = rows;
        starts = new ArrayList<>(rows.size());
        for (GridRow row : rows) {
            Set<Integer> cells = new HashSet<>();
            row.stretches().stream().skip(1).forEach(stretch -> cells.add(stretch.start()));
            starts.add(cells);
        }
    }

    /// Notes that a column begins at a cell though the gap before it is narrow.
    void add(int row, int cell) {
        starts.get(row).add(cell);
    }

    /// How many rows near a row have a column that begins at the cell, indented lines included.
    int near(int row, int cell) {
        return count(row, cell, INDENT);
    }

    /// How many rows near a row have a column that begins at the cell itself.
    int at(int row, int cell) {
        return count(row, cell, JITTER);
    }

    private int count(int row, int cell, int tolerance) {
        int found = 0;
        for (int at = Math.max(0, row - REACH); at <= Math.min(row + REACH, starts.size() - 1); at++) {
            found += at != row && begins(at, cell, tolerance) ? 1 : 0;
        }
        return found;
    }

    private boolean begins(int row, int cell, int tolerance) {
        for (int at = cell - tolerance; at <= cell + tolerance; at++) {
            if (starts.get(row).contains(at)) {
                return true;
            }
        }
        return false;
    }

    /// How many rows hold lines of several columns.
    int alignedRows() {
        int aligned = 0;
        for (int i = 0; i < rows.size(); i++) {
            aligned += isAligned(i) ? 1 : 0;
        }
        return aligned;
    }

    private boolean isAligned(int row) {
        List<GridRow.Word> stretches = rows.get(row).stretches();
        for (int i = 1; i < stretches.size(); i++) {
            if (areLines(stretches.get(i - 1), stretches.get(i))
                    && count(row, stretches.get(i).start(), 0) >= MIN_ALIGNED) {
                return true;
            }
        }
        return false;
    }

    /// Whether two neighbours are long enough for lines of two columns.
    static boolean areLines(GridRow.Word first, GridRow.Word second) {
        return first.width() >= MIN_LINE && second.width() >= MIN_LINE;
    }
}
