package org.baoku.paper;

/// A rectangle on a page as readers see it: in points (1/72 inch) from the page's top left corner.
public record Box(double x, double y, double width, double height) {
    public Box {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("A box cannot be " + width + " by " + height + " points");
        }
    }

    /// The box between these edges.
    public static Box between(double left, double top, double right, double bottom) {
        return new Box(left, top, right - left, bottom - top);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    /// The least box that holds both.
    public Box union(Box other) {
        return between(
                Math.min(x, other.x),
                Math.min(y, other.y),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /// The length of the gap between the boxes; 0 where they touch.
    public double distance(Box other) {
        double across = Math.max(0, Math.max(other.x - right(), x - other.right()));
        double down = Math.max(0, Math.max(other.y - bottom(), y - other.bottom()));
        return Math.hypot(across, down);
    }

    /// Whether the boxes share more than an edge.
    public boolean intersects(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Whether a point lies in the box or on its edge.
    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX <= right() && pointY >= y && pointY <= bottom();
    }
}
