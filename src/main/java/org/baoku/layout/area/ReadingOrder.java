package org.baoku.layout.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.baoku.paper.Box;

/// Orders areas of a page as they are read: divided by the first straight line that crosses none of them, upper before
/// lower, then left before right.
public final class ReadingOrder {
    private static final double TOLERANCE = 3;

    private ReadingOrder() {}

    public static List<ArticleArea> of(List<ArticleArea> areas) {
        if (areas.size() < 2) {
            return areas;
        }
        List<List<ArticleArea>> parts = split(areas, Box::y, Box::bottom);
        if (parts.size() == 1) {
            parts = split(areas, Box::x, Box::right);
        }
        if (parts.size() == 1) {
            return areas.stream()
                    .sorted(Comparator.<ArticleArea>comparingDouble(
                                    area -> area.box().y())
                            .thenComparingDouble(area -> area.box().x()))
                    .toList();
        }
        return parts.stream().flatMap(part -> of(part).stream()).toList();
    }

    private static List<List<ArticleArea>> split(
            List<ArticleArea> areas, ToDoubleFunction<Box> from, ToDoubleFunction<Box> to) {
        List<List<ArticleArea>> parts = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (ArticleArea area : areas.stream()
                .sorted(Comparator.comparingDouble(each -> from.applyAsDouble(each.box())))
                .toList()) {
            if (parts.isEmpty() || from.applyAsDouble(area.box()) > end - TOLERANCE) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(area);
            end = Math.max(end, to.applyAsDouble(area.box()));
        }
        return parts;
    }
}
