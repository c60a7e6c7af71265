package org.baoku.layout.element;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.line.PageGrounds;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.TypeScale;
import org.baoku.paper.Box;

/// Tells which grounds of a page hold articles of their own.
final class Containers {
    private final PageGrounds grounds;
    private final boolean[] container;

    Containers(PageGlyphs page, TypeScale scale, PageGrounds grounds, List<TextLine> lines) {
        this.grounds = grounds;
        container = new boolean[grounds.count()];
        find(page, scale, lines);
    }

    /// A frame or shading is a container where it holds text of its own, not only a headline or a label.
    private void find(PageGlyphs page, TypeScale scale, List<TextLine> lines) {
        int[] bodyLines = new int[container.length];
        for (TextLine line : lines) {
            if (!scale.isDisplay(line.size()) && !line.vertical()) {
                for (int ground = line.ground(); ground > PageGrounds.PAGE; ground = grounds.parent(ground)) {
                    bodyLines[ground]++;
                }
            }
        }
        Set<Box> frames = new HashSet<>(page.frames());
        for (int ground = 0; ground < container.length; ground++) {
            Box box = grounds.box(ground);
            int least = frames.contains(box) ? 2 : 3;
            container[ground] = ground == PageGrounds.PAGE
                    || (bodyLines[ground] >= least
                            && box.height() > 2.4 * scale.body()
                            && box.width() > 6 * scale.body());
        }
    }

    /// The smallest container that holds a line.
    int of(TextLine line) {
        return from(line.ground());
    }

    /// The smallest container that holds the middle of a box.
    int at(Box box) {
        return from(grounds.at(box.centerX(), box.centerY()));
    }

    /// The grounds other than the page that are containers.
    List<Box> boxes() {
        return IntStream.range(1, container.length)
                .filter(ground -> container[ground])
                .mapToObj(grounds::box)
                .toList();
    }

    /// The smallest container that is larger than a box in it.
    int around(Box box) {
        int ground = at(box);
        while (ground > PageGrounds.PAGE
                && grounds.box(ground).width() * grounds.box(ground).height() < box.width() * box.height() + 1) {
            ground = from(grounds.parent(ground));
        }
        return ground;
    }

    private int from(int ground) {
        int at = ground;
        while (!container[at]) {
            at = grounds.parent(at);
        }
        return at;
    }

    /// Whether the line stands on a ground made for titles.
    boolean onTitleGround(TextLine line) {
        return !container[line.ground()];
    }
}
