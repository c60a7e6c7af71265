package org.baoku.layout.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Box;

/// A part of a path that is drawn without lifting the pen.
///
/// @param points its corners; curves are cut into short lines
/// @param bounds the least rectangle around it
record PathShape(List<Point2D> points, Rectangle2D bounds) {
    /// A rule is at most this thick.
    private static final double THIN = 3;

    private static final double FLATNESS = 0.5;
    private static final double STRAIGHT = 0.2;
    private static final double FILLS = 0.85;

    /// The shapes of a path, as seen.
    static List<PathShape> of(Path2D path, AffineTransform toSeen) {
        List<PathShape> shapes = new ArrayList<>();
        List<Point2D> points = new ArrayList<>();
        double[] end = new double[6];
        PathIterator segments = new FlatteningPathIterator(path.getPathIterator(toSeen), FLATNESS, 6);
        for (; !segments.isDone(); segments.next()) {
            int kind = segments.currentSegment(end);
            if (kind == PathIterator.SEG_MOVETO) {
                addShape(shapes, points);
                points = new ArrayList<>();
            }
            if (kind == PathIterator.SEG_CLOSE) {
                points.add(points.getFirst());
            } else {
                points.add(new Point2D.Double(end[0], end[1]));
            }
        }
        addShape(shapes, points);
        return shapes;
    }

    private static void addShape(List<PathShape> shapes, List<Point2D> points) {
        if (points.size() < 2) {
            return;
        }
        Rectangle2D bounds = new Rectangle2D.Double(
                points.getFirst().getX(), points.getFirst().getY(), 0, 0);
        points.forEach(bounds::add);
        if (Double.isFinite(bounds.getX() + bounds.getY() + bounds.getWidth() + bounds.getHeight())) {
            shapes.add(new PathShape(points, bounds));
        }
    }

    static boolean isThin(Box box) {
        double thickness = Math.min(box.width(), box.height());
        return thickness <= THIN && Math.max(box.width(), box.height()) >= 4 * thickness;
    }

    boolean isWide() {
        return Math.min(bounds.getWidth(), bounds.getHeight()) > THIN;
    }

    /// Whether it is a rectangle with upright sides.
    boolean isRectangle() {
        return points.size() >= 4 && points.size() <= 6 && fillsItsBounds() && sidesAreUpright();
    }

    private boolean sidesAreUpright() {
        for (int i = 1; i < points.size(); i++) {
            if (!isUpright(points.get(i - 1), points.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpright(Point2D from, Point2D to) {
        return Math.abs(from.getX() - to.getX()) <= STRAIGHT || Math.abs(from.getY() - to.getY()) <= STRAIGHT;
    }

    /// Whether nearly all of its bounds lies inside it.
    boolean fillsItsBounds() {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            Point2D from = points.get(i);
            Point2D to = points.get((i + 1) % points.size());
            twice += from.getX() * to.getY() - to.getX() * from.getY();
        }
        return Math.abs(twice) / 2 >= FILLS * bounds.getWidth() * bounds.getHeight();
    }

    /// Its level and upright lines, as thick as they are drawn.
    List<Rectangle2D> straightLines(double thickness) {
        List<Rectangle2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Point2D from = points.get(i - 1);
            Point2D to = points.get(i);
            if (isUpright(from, to) && from.distance(to) > THIN) {
                Rectangle2D line = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
                line.add(to);
                boolean level = line.getWidth() >= line.getHeight();
                line.setRect(
                        line.getX() - (level ? 0 : thickness / 2),
                        line.getY() - (level ? thickness / 2 : 0),
                        line.getWidth() + (level ? 0 : thickness),
                        line.getHeight() + (level ? thickness : 0));
                lines.add(line);
            }
        }
        return lines;
    }
}
