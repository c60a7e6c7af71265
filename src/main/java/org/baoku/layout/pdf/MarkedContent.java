package org.baoku.layout.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.baoku.layout.pdf.PaintedPage.PaintedGlyph;
import org.jspecify.annotations.Nullable;

/// Follows the marks within a content stream: layers that are switched off, and the text that the file states for a
/// few glyphs (ActualText). Writers of PDF use it where one glyph serves two characters.
final class MarkedContent {
    private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");
    private static final int DEEPEST = 1000;
    private static final int LONGEST_LIGATURE = 4;

    private final HiddenLayers layers;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private int hiddenMarks;

    private record Mark(
            int firstGlyph, boolean hides, @Nullable String text) {}

    MarkedContent(HiddenLayers layers) {
        this.layers = layers;
    }

    HiddenLayers layers() {
        return layers;
    }

    boolean isHidden() {
        return hiddenMarks > 0;
    }

    void begin(@Nullable COSName tag, @Nullable COSDictionary properties, int glyphs) {
        if (marks.size() >= DEEPEST) {
            throw new Budget.ExhaustedException();
        }
        boolean hides = COSName.OC.equals(tag) && properties != null && layers.isOff(properties);
        marks.push(new Mark(glyphs, hides, properties == null ? null : properties.getString(ACTUAL_TEXT)));
        hiddenMarks += hides ? 1 : 0;
    }

    void end(List<PaintedGlyph> glyphs) {
        if (marks.isEmpty()) {
            return;
        }
        Mark mark = marks.pop();
        hiddenMarks -= mark.hides() ? 1 : 0;
        if (mark.text() != null) {
            stateText(glyphs.subList(mark.firstGlyph(), glyphs.size()), mark.text());
        }
    }

    /// Gives each glyph its character, or a single glyph all of them; leaves them alone if the numbers disagree.
    private static void stateText(List<PaintedGlyph> glyphs, String text) {
        if (glyphs.size() == 1 && text.length() <= LONGEST_LIGATURE) {
            glyphs.set(0, glyphs.getFirst().withStatedText(text));
        } else if (glyphs.size() == text.codePointCount(0, text.length())) {
            int[] characters = text.codePoints().toArray();
            for (int i = 0; i < characters.length; i++) {
                glyphs.set(i, glyphs.get(i).withStatedText(Character.toString(characters[i])));
            }
        }
    }
}
