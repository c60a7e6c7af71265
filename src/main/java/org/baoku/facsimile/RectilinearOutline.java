package org.baoku.facsimile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.baoku.paper.Box;

/// The outline of the union of rectangles, as the data of an SVG path.
///
/// The edges of all rectangles divide the plane into cells. Each side between a covered and an uncovered cell
/// belongs to the outline; sides are directed so that the area lies to their right, and chained. A path has
/// only the commands M, L and Z with absolute coordinates.
final class RectilinearOutline {
    /// A corner of cells: indexes of the edges.
    private record Corner(int x, int y) {}

    private final double[] xs;
    private final double[] ys;
    private final boolean[][] covered;
    private final Map<Corner, Deque<Corner>> sides = new LinkedHashMap<>();

    private RectilinearOutline(List<Box> boxes) {
        xs = distinct(boxes.stream().flatMapToDouble(box -> DoubleStream.of(box.x(), box.right())));
        ys = distinct(boxes.stream().flatMapToDouble(box -> DoubleStream.of(box.y(), box.bottom())));
        covered = new boolean[xs.length + 1][ys.length + 1];
        for (int column = 1; column < xs.length; column++) {
            for (int row = 1; row < ys.length; row++) {
                double x = (xs[column - 1] + xs[column]) / 2;
                double y = (ys[row - 1] + ys[row]) / 2;
                covered[column][row] = boxes.stream().anyMatch(box -> box.contains(x, y));
            }
        }
    }

    /// The outline of the union.
    static String around(List<Box> boxes) {
        return new RectilinearOutline(boxes).path();
    }

    /// The outlines of the rectangles, one by one.
    static String separately(List<Box> boxes) {
        StringBuilder path = new StringBuilder();
        for (Box box : boxes) {
            String left = number(box.x()) + " ";
            String right = number(box.right()) + " ";
            path.append('M').append(left).append(number(box.y()));
            path.append('L').append(right).append(number(box.y()));
            path.append('L').append(right).append(number(box.bottom()));
            path.append('L').append(left).append(number(box.bottom())).append('Z');
        }
        return path.toString();
    }

    private String path() {
        for (int column = 1; column < xs.length; column++) {
            for (int row = 1; row < ys.length; row++) {
                if (covered[column][row]) {
                    addSides(column, row);
                }
            }
        }
        StringBuilder path = new StringBuilder();
        while (!sides.isEmpty()) {
            append(loopFrom(sides.keySet().iterator().next()), path);
        }
        return path.toString();
    }

    private void addSides(int column, int row) {
        Corner topLeft = new Corner(column - 1, row - 1);
        Corner topRight = new Corner(column, row - 1);
        Corner bottomRight = new Corner(column, row);
        Corner bottomLeft = new Corner(column - 1, row);
        if (!covered[column][row - 1]) {
            addSide(topLeft, topRight);
        }
        if (!covered[column + 1][row]) {
            addSide(topRight, bottomRight);
        }
        if (!covered[column][row + 1]) {
            addSide(bottomRight, bottomLeft);
        }
        if (!covered[column - 1][row]) {
            addSide(bottomLeft, topLeft);
        }
    }

    private void addSide(Corner from, Corner to) {
        sides.computeIfAbsent(from, _ -> new ArrayDeque<>()).add(to);
    }

    private List<Corner> loopFrom(Corner start) {
        List<Corner> loop = new ArrayList<>();
        Corner corner = start;
        do {
            loop.add(corner);
            Deque<Corner> next = Objects.requireNonNull(sides.get(corner), "A loop of sides is closed");
            Corner to = next.remove();
            if (next.isEmpty()) {
                sides.remove(corner);
            }
            corner = to;
        } while (!corner.equals(start));
        return loop;
    }

    private void append(List<Corner> loop, StringBuilder path) {
        char command = 'M';
        for (int i = 0; i < loop.size(); i++) {
            Corner before = loop.get((i + loop.size() - 1) % loop.size());
            Corner corner = loop.get(i);
            Corner after = loop.get((i + 1) % loop.size());
            boolean straight = before.x() == after.x() || before.y() == after.y();
            if (!straight) {
                path.append(command).append(number(xs[corner.x()])).append(' ').append(number(ys[corner.y()]));
                command = 'L';
            }
        }
        path.append('Z');
    }

    private static double[] distinct(DoubleStream values) {
        return values.sorted().distinct().toArray();
    }

    /// With one decimal at most: a tenth of a point cannot be seen.
    static String number(double value) {
        double rounded = Math.rint(value * 10) / 10;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
