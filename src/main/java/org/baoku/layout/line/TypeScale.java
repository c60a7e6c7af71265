package org.baoku.layout.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The measures of a page to which all others are relative.
///
/// @param body the size of its body characters: the most frequent one
public record TypeScale(double body) {
    /// Characters this much larger than the body's are set for display: headlines, kickers, subheadlines.
    private static final double DISPLAY = 1.17;

    private static final double SMALLEST_BODY = 3;

    public static TypeScale of(List<Glyph> glyphs) {
        Map<Long, Integer> counts = new HashMap<>();
        for (Glyph glyph : glyphs) {
            if (glyph.size() >= SMALLEST_BODY && glyph.size() < 200) {
                counts.merge(Math.round(glyph.size() * 4), 1, Integer::sum);
            }
        }
        long best = 40;
        int most = 0;
        for (long size : counts.keySet()) {
            int count = counts.getOrDefault(size, 0)
                    + (counts.getOrDefault(size - 1, 0) + counts.getOrDefault(size + 1, 0)) / 2;
            if (count > most || (count == most && size < best)) {
                most = count;
                best = size;
            }
        }
        return new TypeScale(best / 4.0);
    }

    public boolean isDisplay(double size) {
        return size >= DISPLAY * body;
    }
}
