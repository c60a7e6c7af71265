package org.baoku.layout.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.paper.Box;

/// Puts the pieces of a body into reading order: column after column from the left, each from its top.
final class ColumnOrder {
    private ColumnOrder() {}

    static List<ColumnPiece> of(List<ColumnPiece> pieces) {
        List<List<ColumnPiece>> columns = new ArrayList<>();
        List<ColumnPiece> widestFirst = new ArrayList<>(pieces);
        widestFirst.sort(Comparator.comparingDouble(ColumnOrder::left));
        for (ColumnPiece piece : widestFirst) {
            columns.stream()
                    .filter(column -> column.stream().anyMatch(other -> isSameColumn(piece, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        columns.add(new ArrayList<>());
                        return columns.getLast();
                    })
                    .add(piece);
        }
        List<ColumnPiece> ordered = new ArrayList<>();
        for (List<ColumnPiece> column : columns) {
            column.sort(
                    Comparator.comparingDouble(piece -> piece.element().box().y()));
            ordered.addAll(column);
        }
        return ordered;
    }

    private static double left(ColumnPiece piece) {
        return Math.min(piece.left(), piece.element().box().x());
    }

    private static boolean isSameColumn(ColumnPiece one, ColumnPiece other) {
        Box a = one.element().box();
        Box b = other.element().box();
        double overlap = Math.min(a.right(), b.right()) - Math.max(left(one), left(other));
        return overlap > 0.5 * Math.min(a.right() - left(one), b.right() - left(other));
    }
}
