package org.baoku.facsimile;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// Merges the boxes of an article's lines into few boxes that hold no line of another article.
///
/// Lines are merged first in reading order, one under the other, then the resulting columns where they are close. Both
/// steps are bounded, so a page with thousands of scattered lines costs little.
final class BoxMerger {
    /// How far apart two lines of a column may be, in multiples of the smaller one's height: a crosshead stands apart.
    private static final double LINE_GAP = 2.5;
    /// How far apart two columns may be, in points.
    private static final double COLUMN_GAP = 36;
    /// How much boxes of different articles may overlap, in points: boxes of lines set tightly do a little.
    private static final double TOLERANCE = 1.5;
    /// The distance of an outline from the lines, in points.
    private static final double PADDING = 3;

    /// With more boxes than this, columns are not compared with each other.
    private static final int MAX_COMPARED = 64;

    private final List<Box> foreign;

    /// @param foreign the boxes that must stay outside
    BoxMerger(List<Box> foreign) {
        this.foreign = foreign;
    }

    /// @param lines in reading order
    List<Box> merge(List<Box> lines) {
        List<Box> boxes = new ArrayList<>();
        for (Box line : lines) {
            Box last = boxes.isEmpty() ? null : boxes.getLast();
            if (last != null && follows(last, line) && isFree(last.union(line))) {
                boxes.set(boxes.size() - 1, last.union(line));
            } else {
                boxes.add(line);
            }
        }
        while (boxes.size() <= MAX_COMPARED && mergeOnePair(boxes)) {
            // each pass leaves one box less
        }
        return boxes;
    }

    private static boolean follows(Box last, Box line) {
        double across = Math.min(line.width(), line.height()) * LINE_GAP;
        return (gapX(last, line) == 0 && gapY(last, line) <= across)
                || (gapY(last, line) == 0 && gapX(last, line) <= across);
    }

    private boolean mergeOnePair(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Box a = boxes.get(i);
                Box b = boxes.get(j);
                if (gapX(a, b) <= COLUMN_GAP && gapY(a, b) <= COLUMN_GAP && isFree(a.union(b))) {
                    boxes.set(i, a.union(b));
                    boxes.remove(j);
                    return true;
                }
            }
        }
        return false;
    }

    /// The outline of boxes, with the gaps between neighbours closed, as the data of an SVG path.
    String outline(List<Box> boxes) {
        List<Box> area = new ArrayList<>();
        boxes.forEach(box -> area.add(padded(box)));
        if (boxes.size() > MAX_COMPARED) {
            return RectilinearOutline.separately(area);
        }
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Box bridge = bridge(boxes.get(i), boxes.get(j));
                if (bridge != null && isFree(bridge)) {
                    area.add(padded(bridge));
                }
            }
        }
        return RectilinearOutline.around(area);
    }

    /// The gap between two boxes side by side or one above the other; null if they do not face each other closely.
    private static @Nullable Box bridge(Box a, Box b) {
        double left = Math.max(a.x(), b.x());
        double right = Math.min(a.right(), b.right());
        double top = Math.max(a.y(), b.y());
        double bottom = Math.min(a.bottom(), b.bottom());
        boolean beside = left >= right && left - right <= COLUMN_GAP && top < bottom;
        boolean above = top >= bottom && top - bottom <= COLUMN_GAP && left < right;
        if (!beside && !above) {
            return null;
        }
        return Box.between(Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom));
    }

    private boolean isFree(Box box) {
        Box inner = Box.between(
                box.x() + Math.min(TOLERANCE, box.width() / 2),
                box.y() + Math.min(TOLERANCE, box.height() / 2),
                box.right() - Math.min(TOLERANCE, box.width() / 2),
                box.bottom() - Math.min(TOLERANCE, box.height() / 2));
        return foreign.stream().noneMatch(inner::intersects);
    }

    private static Box padded(Box box) {
        return Box.between(box.x() - PADDING, box.y() - PADDING, box.right() + PADDING, box.bottom() + PADDING);
    }

    private static double gapX(Box a, Box b) {
        return Math.max(0, Math.max(a.x(), b.x()) - Math.min(a.right(), b.right()));
    }

    private static double gapY(Box a, Box b) {
        return Math.max(0, Math.max(a.y(), b.y()) - Math.min(a.bottom(), b.bottom()));
    }
}
