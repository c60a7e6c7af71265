package org.baoku.layout.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.baoku.layout.pdf.PaintedPage.PaintedGlyph;
import org.jspecify.annotations.Nullable;

/// Decides what the codes of a page's fonts mean.
///
/// A font's map to Unicode (ToUnicode) can be missing or wrong. What the embedded font program says of its glyphs is
/// the second witness: it fills gaps, and where the two contradict each other for most of a font's glyphs, it is
/// believed. A font whose text is no Chinese, judged by how common its characters are, is not trusted.
final class FontTexts {
    private final Map<PDFont, Map<Integer, GlyphText>> texts = new HashMap<>();

    FontTexts(List<PaintedGlyph> glyphs) {
        Map<PDFont, Map<Integer, Integer>> counts = new HashMap<>();
        for (PaintedGlyph glyph : glyphs) {
            counts.computeIfAbsent(glyph.font(), f -> new HashMap<>()).merge(glyph.code(), 1, Integer::sum);
        }
        counts.forEach((font, codes) -> texts.put(font, textsOf(font, codes)));
    }

    GlyphText of(PaintedGlyph glyph) {
        String stated = glyph.statedText();
        if (stated != null && GlyphText.isText(stated)) {
            return GlyphText.mapped(stated, true);
        }
        return texts.getOrDefault(glyph.font(), Map.of()).getOrDefault(glyph.code(), GlyphText.UNKNOWN);
    }

    private static Map<Integer, GlyphText> textsOf(PDFont font, Map<Integer, Integer> codes) {
        FontProgram program = FontProgram.of(font);
        Map<Integer, String> mapped = new HashMap<>();
        int compared = 0;
        int contradicted = 0;
        for (int code : codes.keySet()) {
            String text = mapped(font, code);
            if (text != null && GlyphText.isText(text)) {
                mapped.put(code, text);
                List<String> witness = program.texts(code);
                compared += witness.isEmpty() ? 0 : 1;
                contradicted += witness.isEmpty() || agrees(witness, text) ? 0 : 1;
            }
        }
        boolean mapIsWrong = compared >= 3 && contradicted * 2 > compared;
        Map<Integer, GlyphText> texts = new HashMap<>();
        for (int code : codes.keySet()) {
            texts.put(code, text(mapped.get(code), program.texts(code), mapIsWrong));
        }
        return ChineseLikelihood.isImplausible(texts, codes) ? distrusted(texts) : texts;
    }

    private static GlyphText text(@Nullable String mapped, List<String> witness, boolean mapIsWrong) {
        if (mapped != null && (!mapIsWrong || agrees(witness, mapped))) {
            return GlyphText.mapped(mapped, true);
        }
        if (!witness.isEmpty()) {
            return GlyphText.mapped(witness.getFirst(), true);
        }
        return mapped == null ? GlyphText.UNKNOWN : GlyphText.mapped(mapped, false);
    }

    private static boolean agrees(List<String> witness, String text) {
        String folded = GlyphText.mapped(text, true).text();
        return witness.stream().anyMatch(w -> GlyphText.mapped(w, true).text().equals(folded));
    }

    private static Map<Integer, GlyphText> distrusted(Map<Integer, GlyphText> texts) {
        texts.replaceAll((code, text) -> new GlyphText(text.text(), false));
        return texts;
    }

    private static @Nullable String mapped(PDFont font, int code) {
        try {
            return font.toUnicode(code);
        } catch (RuntimeException brokenMap) {
            return null;
        }
    }
}
