package org.baoku.layout.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.paper.Box;

/// Joins drop caps to the lines beside them: the first character of an article, set as high as two or more lines.
public final class DropCaps {
    private static final double MIN_SIZE = 1.6;
    private static final double MAX_SIZE = 6;

    /// A quotation mark may stand before the character.
    private static final int MAX_GLYPHS = 2;

    /// A page with more large characters alone is a table or an artist's work.
    private static final int MAX_LARGE = 100;

    private final TypeScale scale;
    private final List<TextLine> lines;

    private DropCaps(TypeScale scale, List<TextLine> lines) {
        this.scale = scale;
        this.lines = lines;
    }

    /// The same lines, but each drop cap is the first character of the line beside its head. The lines beside it begin
    /// where it does, so that they are not taken for indented.
    public static List<TextLine> join(TypeScale scale, List<TextLine> lines) {
        return new DropCaps(scale, lines).join();
    }

    private List<TextLine> join() {
        List<TextLine> joined = new ArrayList<>(lines);
        if (lines.stream().filter(this::isLargeCharacter).count() > MAX_LARGE) {
            return joined;
        }
        for (TextLine cap : lines) {
            if (!isLargeCharacter(cap)) {
                continue;
            }
            List<TextLine> beside = beside(cap);
            if (beside.size() > 1 && standsAtHead(cap, beside) && isColumnBelow(cap)) {
                joined.remove(cap);
                for (TextLine line : beside) {
                    List<Glyph> glyphs = new ArrayList<>(line.equals(beside.getFirst()) ? cap.glyphs() : List.of());
                    glyphs.addAll(line.glyphs());
                    Box box = line.box();
                    Box widened = new Box(
                            cap.box().x(), box.y(), box.right() - cap.box().x(), box.height());
                    String text = line.equals(beside.getFirst()) ? cap.text() + line.text() : line.text();
                    joined.set(
                            joined.indexOf(line),
                            new TextLine(glyphs, text, widened, line.size(), false, line.ground()));
                }
            }
        }
        return joined;
    }

    private boolean isLargeCharacter(TextLine line) {
        return line.glyphs().size() <= MAX_GLYPHS
                && !line.vertical()
                && line.size() > MIN_SIZE * scale.body()
                && line.size() < MAX_SIZE * scale.body()
                && Character.isLetter(line.text().codePointBefore(line.text().length()));
    }

    /// The body lines of one column right beside a large character, from its head to its foot.
    private List<TextLine> beside(TextLine cap) {
        Box box = cap.box();
        double body = scale.body();
        List<TextLine> beside = lines.stream()
                .filter(line -> isBody(line)
                        && line.box().x() > box.right() - 0.5 * body
                        && line.box().x() < box.right() + 1.2 * body
                        && line.box().centerY() > box.y() - 0.1 * body
                        && line.box().centerY() < box.bottom() + 0.1 * body)
                .sorted(Comparator.comparingDouble(line -> line.box().y()))
                .toList();
        boolean aligned = beside.stream()
                .allMatch(line ->
                        Math.abs(line.box().x() - beside.getFirst().box().x()) < 0.5 * body);
        return aligned ? beside : List.of();
    }

    private boolean isBody(TextLine line) {
        return !line.vertical() && !scale.isDisplay(line.size()) && line.size() > 0.85 * scale.body();
    }

    private boolean standsAtHead(TextLine cap, List<TextLine> beside) {
        return beside.getFirst().box().centerY() - cap.box().y() < 1.2 * scale.body()
                && beside.getFirst().compact().length() > 2;
    }

    /// Whether a column goes on below a large character: from its own left edge, or with a paragraph.
    private boolean isColumnBelow(TextLine cap) {
        Box box = cap.box();
        double body = scale.body();
        return lines.stream()
                .anyMatch(line -> isBody(line)
                        && line.box().y() > box.bottom() - body
                        && line.box().y() < box.bottom() + 1.5 * body
                        && line.box().x() > box.x() - 0.5 * body
                        && line.box().x() < box.x() + 2.5 * body);
    }
}
