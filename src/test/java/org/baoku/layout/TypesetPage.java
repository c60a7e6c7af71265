package org.baoku.layout;

import java.util.ArrayList;
import java.util.List;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.paper.Box;

/// A page for tests, painted line by line.
final class TypesetPage {
    static final double BODY = 10;
    private static final double LEADING = 1.5;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Box> rules = new ArrayList<>();
    private final List<Box> frames = new ArrayList<>();
    private final List<PageGlyphs.Fill> fills = new ArrayList<>();

    /// Paints a line with its left end here.
    TypesetPage line(double x, double y, double size, String text) {
        for (int i = 0; i < text.length(); i++) {
            glyph(x + i * size, y, size, text.substring(i, i + 1));
        }
        return this;
    }

    /// Paints a line downwards with its upper end here.
    TypesetPage upright(double x, double y, double size, String text) {
        for (int i = 0; i < text.length(); i++) {
            glyph(x, y + i * size, size, text.substring(i, i + 1));
        }
        return this;
    }

    /// Paints the characters of a line one upon the other, each a little higher or lower.
    TypesetPage heap(double x, double y, double size, String text) {
        for (int i = 0; i < text.length(); i++) {
            glyph(x, y + (i * 3 % 5 - 2) * 0.06 * size, size, text.substring(i, i + 1));
        }
        return this;
    }

    /// Paints lines of body size below each other.
    TypesetPage column(double x, double y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            line(x + (line.startsWith("　") ? 2 * BODY : 0), y + i * LEADING * BODY, BODY, line.strip());
        }
        return this;
    }

    TypesetPage rule(double x, double y, double width) {
        rules.add(new Box(x, y, width, 1));
        return this;
    }

    TypesetPage frame(double x, double y, double width, double height) {
        frames.add(new Box(x, y, width, height));
        return this;
    }

    TypesetPage fill(double x, double y, double width, double height, String colour) {
        fills.add(new PageGlyphs.Fill(new Box(x, y, width, height), colour));
        return this;
    }

    private void glyph(double x, double y, double size, String text) {
        if (!text.isBlank()) {
            glyphs.add(new Glyph(
                    text, new Box(x, y, size, size), size, "Song", false, 0, "#000000", true, glyphs.size() + 1));
        }
    }

    /// The page, 600 by 800 points.
    PageGlyphs glyphs() {
        return new PageGlyphs(1, 600, 800, glyphs, rules, fills, frames, List.of(), 1);
    }
}
