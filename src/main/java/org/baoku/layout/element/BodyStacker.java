package org.baoku.layout.element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.TypeScale;
import org.baoku.layout.line.Wording;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// Stacks the body lines of a container to columns: each line continues the stack right above it, unless it stands
/// beside another line below the same stack, or is set in another size, or a rule or too much white space stands
/// between.
final class BodyStacker {
    private final TypeScale scale;
    private final double reach;
    private final List<Box> rules;
    private final List<Stack> stacks = new ArrayList<>();

    /// Stacks that a line may still continue.
    private final List<Stack> open = new ArrayList<>();

    /// @param reach the greatest gap between two lines of a stack
    BodyStacker(TypeScale scale, double reach, List<Box> rules) {
        this.scale = scale;
        this.reach = reach;
        this.rules = rules;
    }

    private static final class Stack {
        final List<TextLine> lines = new ArrayList<>();
        double left;
        double right;

        Stack(TextLine line) {
            left = line.box().x();
            right = line.box().right();
            lines.add(line);
        }

        void add(TextLine line) {
            lines.add(line);
            left = Math.min(left, line.box().x());
            right = Math.max(right, line.box().right());
        }

        Box last() {
            return lines.getLast().box();
        }
    }

    /// The greatest gap between lines of one column on a page: clearly more than the usual one.
    ///
    /// @param lines by their height on the page
    static double reach(List<TextLine> lines, TypeScale scale) {
        double[] gaps = new double[lines.size()];
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            Box box = lines.get(i).box();
            for (int j = i + 1; j < Math.min(lines.size(), i + 40); j++) {
                Box below = lines.get(j).box();
                double gap = below.y() - box.bottom();
                if (gap > 2 * scale.body()) {
                    break;
                }
                if (gap > -0.3 * scale.body() && below.x() < box.right() && box.x() < below.right()) {
                    gaps[found++] = gap;
                    break;
                }
            }
        }
        if (found == 0) {
            return scale.body();
        }
        double[] sorted = Arrays.copyOf(gaps, found);
        Arrays.sort(sorted);
        return Math.max(0, sorted[found / 2]) * 1.35 + 0.3 * scale.body();
    }

    /// Adds a line; lines are added from the top of the page to its bottom.
    void add(TextLine line) {
        open.removeIf(stack -> stack.last().bottom() + reach < line.box().y());
        @Nullable Stack best = null;
        if (!Wording.isCredit(line.compact()) || continuesSentence(line)) {
            for (Stack stack : open) {
                if (continues(stack, line)
                        && (best == null || stack.last().y() > best.last().y())) {
                    best = stack;
                }
            }
        }
        if (best == null) {
            Stack stack = new Stack(line);
            stacks.add(stack);
            open.add(stack);
        } else {
            best.add(line);
        }
    }

    /// Whether a line stands right below one that ends inside a sentence.
    private boolean continuesSentence(TextLine line) {
        return open.stream()
                .anyMatch(stack -> continues(stack, line)
                        && stack.lines.size() > 1
                        && !Wording.endsSentence(stack.lines.getLast().compact()));
    }

    private boolean continues(Stack stack, TextLine line) {
        TextLine last = stack.lines.getLast();
        Box box = line.box();
        double size = scale.body();
        double gap = box.y() - last.box().bottom();
        if (gap > reach
                || box.centerY() < last.box().centerY() + 0.5 * Math.min(last.size(), line.size())
                || Math.max(last.size(), line.size()) > 1.04 * Math.min(last.size(), line.size())
                || (stack.lines.size() == 1 && (Wording.isCredit(last.compact()) || Wording.isMarkedName(last.text())))
                || (Wording.opensWithLeadIn(line.compact()) && gap > 0.8 * reach)) {
            return false;
        }
        double overlap = Math.min(stack.right, box.right()) - Math.max(stack.left, box.x());
        boolean below = overlap > 0.5 * Math.min(stack.right - stack.left, box.width());
        boolean indentedBelowShort = stack.lines.size() == 1
                && last.box().width() < 5 * size
                && box.x() - stack.left > 1.2 * size
                && box.x() - stack.left < 2.9 * size
                && box.right() > stack.right;
        if (!below && !indentedBelowShort) {
            return false;
        }
        boolean wider = box.x() < stack.left - 2.9 * size
                || (stack.lines.size() > 1 && box.right() > stack.right + 1.6 * size && hasRightEdge(stack));
        return !wider && !ruleBetween(last.box(), box);
    }

    private static boolean hasRightEdge(Stack stack) {
        return stack.lines.stream()
                        .limit(30)
                        .filter(line -> line.box().right() > stack.right - line.size())
                        .count()
                > 1;
    }

    private boolean ruleBetween(Box above, Box below) {
        return rules.stream()
                .anyMatch(rule -> rule.centerY() > above.centerY()
                        && rule.centerY() < below.centerY()
                        && Math.min(rule.right(), below.right()) - Math.max(rule.x(), below.x()) > 0.5 * below.width());
    }

    List<List<TextLine>> stacks() {
        return stacks.stream().map(stack -> stack.lines).toList();
    }
}
