package org.baoku.layout.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.layout.line.TextLine;

/// The lines of a headline block in reading order.
public final class TitleOrder {
    private TitleOrder() {}

    public static List<TextLine> sorted(List<TextLine> lines) {
        if (lines.stream().noneMatch(TextLine::vertical)) {
            return lines.stream()
                    .sorted(Comparator.<TextLine>comparingDouble(
                                    line -> line.box().centerY())
                            .thenComparingDouble(line -> line.box().x()))
                    .toList();
        }
        List<List<TextLine>> columns = new ArrayList<>();
        lines.stream()
                .sorted(Comparator.comparingDouble(line -> -line.box().centerX()))
                .forEach(line -> {
                    if (columns.isEmpty()
                            || columns.getLast().getFirst().box().centerX()
                                            - line.box().centerX()
                                    > 0.5 * line.size()) {
                        columns.add(new ArrayList<>());
                    }
                    columns.getLast().add(line);
                });
        return columns.stream().flatMap(column -> downwards(column).stream()).toList();
    }

    /// The lines of an upright column from top to bottom; in the order of painting where they lie upon
    /// each other.
    private static List<TextLine> downwards(List<TextLine> column) {
        List<TextLine> sorted = column.stream()
                .sorted(Comparator.comparingDouble(line -> line.box().centerY()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).box().bottom()
                    > sorted.get(i).box().y() + 0.3 * sorted.get(i).size()) {
                return column.stream()
                        .sorted(Comparator.comparingInt(
                                line -> line.glyphs().getFirst().order()))
                        .toList();
            }
        }
        return sorted;
    }
}
