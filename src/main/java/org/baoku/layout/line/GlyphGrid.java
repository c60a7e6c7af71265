package org.baoku.layout.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.baoku.paper.Box;

/// Finds boxes near a place: an index of their positions in a list by the cells of a grid.
final class GlyphGrid {
    private static final int MAX_CELLS_A_SIDE = 200;

    private final double cell;
    private final int columns;
    private final int rows;
    private final List<List<Integer>> cells;

    /// @param boxes each entered at its centre, so a search must reach out by half the greatest box
    /// @param cell the side of a cell in points; larger ones are used on huge pages
    GlyphGrid(List<Box> boxes, double width, double height, double cell) {
        this.cell = Math.max(cell, Math.max(width, height) / MAX_CELLS_A_SIDE);
        columns = 1 + (int) (width / this.cell);
        rows = 1 + (int) (height / this.cell);
        cells = new ArrayList<>(columns * rows);
        for (int i = 0; i < columns * rows; i++) {
            cells.add(List.of());
        }
        for (int i = 0; i < boxes.size(); i++) {
            int at = row(boxes.get(i).centerY()) * columns + column(boxes.get(i).centerX());
            if (cells.get(at).isEmpty()) {
                cells.set(at, new ArrayList<>());
            }
            cells.get(at).add(i);
        }
    }

    private int column(double x) {
        return (int) Math.clamp(x / cell, 0, columns - 1.0);
    }

    private int row(double y) {
        return (int) Math.clamp(y / cell, 0, rows - 1.0);
    }

    /// Passes on the positions of all boxes whose centre may lie in this area; some lie a little outside.
    void forEachNear(double left, double top, double right, double bottom, IntConsumer consumer) {
        int lastColumn = column(right);
        int lastRow = row(bottom);
        for (int r = row(top); r <= lastRow; r++) {
            for (int c = column(left); c <= lastColumn; c++) {
                for (int i : cells.get(r * columns + c)) {
                    consumer.accept(i);
                }
            }
        }
    }
}
