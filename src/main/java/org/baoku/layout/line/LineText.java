package org.baoku.layout.line;

import java.util.Arrays;
import java.util.List;

/// Writes the characters of a line, with spaces where its gaps separate words: those clearly wider than the others.
final class LineText {
    /// How much wider than the line's others a gap between words is, in character heights.
    private static final double WORD_GAP = 0.45;

    private static final double LATIN_WORD_GAP = 0.18;

    /// The same where a character without ink, such as a space, was painted between.
    private static final double PAINTED_GAP = 0.12;

    private LineText() {}

    static String of(List<Glyph> line, boolean vertical) {
        double[] gaps = new double[line.size()];
        for (int i = 1; i < line.size(); i++) {
            gaps[i] = gap(line.get(i - 1), line.get(i), vertical);
        }
        double usual = line.size() < 3
                ? 0
                : Math.max(0, Arrays.stream(gaps).skip(1).sorted().toArray()[(line.size() - 1) / 2]);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            if (i > 0 && isWordGap(line.get(i - 1), line.get(i), gaps[i], usual)) {
                text.append(' ');
            }
            line.get(i)
                    .text()
                    .codePoints()
                    .filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c) && !Character.isSpaceChar(c))
                    .forEach(text::appendCodePoint);
        }
        return text.toString();
    }

    /// The gap between two glyphs in character heights.
    private static double gap(Glyph before, Glyph after, boolean vertical) {
        double gap = vertical
                ? after.box().y() - before.box().bottom()
                : after.box().x() - before.box().right();
        return gap / Math.max(before.size(), after.size());
    }

    private static boolean isWordGap(Glyph before, Glyph after, double gap, double usual) {
        int painted = after.order() - before.order();
        if (isLatin(before) && isLatin(after)) {
            return gap >= usual / 2 + LATIN_WORD_GAP;
        }
        return gap >= usual + (painted == 2 || painted == 3 ? PAINTED_GAP : WORD_GAP);
    }

    private static boolean isLatin(Glyph glyph) {
        int c = glyph.text().codePointAt(0);
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
