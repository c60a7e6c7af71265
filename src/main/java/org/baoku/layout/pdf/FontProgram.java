package org.baoku.layout.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/// What an embedded font program, or the character collection that a font uses, says of the glyphs' text.
final class FontProgram {
    private static final FontProgram SILENT = new FontProgram(_ -> List.of());

    private final TextsOfCodes source;

    private FontProgram(TextsOfCodes source) {
        this.source = source;
    }

    /// The possible texts of a character code.
    @FunctionalInterface
    private interface TextsOfCodes {
        List<String> of(int code) throws IOException;
    }

    /// The possible texts of a code; empty where nothing is said.
    List<String> texts(int code) {
        try {
            return source.of(code).stream().filter(GlyphText::isText).toList();
        } catch (IOException | RuntimeException brokenFont) {
            return List.of();
        }
    }

    static FontProgram of(PDFont font) {
        try {
            if (font instanceof PDType0Font composite) {
                return of(composite);
            }
            if (font instanceof PDTrueTypeFont simple && simple.isEmbedded()) {
                TrueTypeTexts texts = TrueTypeTexts.of(simple.getTrueTypeFont());
                return texts == null ? SILENT : new FontProgram(code -> texts.of(simple.codeToGID(code)));
            }
        } catch (IOException | RuntimeException brokenFont) {
            return SILENT;
        }
        return SILENT;
    }

    private static FontProgram of(PDType0Font font) throws IOException {
        PDCIDFont descendant = font.getDescendantFont();
        CMap collection = collection(descendant);
        if (collection != null) {
            return new FontProgram(code -> {
                String text = collection.toUnicode(font.codeToCID(code));
                return text == null ? List.of() : List.of(text);
            });
        }
        if (descendant instanceof PDCIDFontType2 trueType && trueType.isEmbedded()) {
            TrueTypeTexts texts = TrueTypeTexts.of(trueType.getTrueTypeFont());
            return texts == null ? SILENT : new FontProgram(code -> texts.of(font.codeToGID(code)));
        }
        return SILENT;
    }

    /// The map from the CIDs of Adobe's character collections to Unicode; null for a font with glyphs of its own order.
    private static @Nullable CMap collection(PDCIDFont font) throws IOException {
        PDCIDSystemInfo info = font.getCIDSystemInfo();
        if (info == null || !"Adobe".equals(info.getRegistry())) {
            return null;
        }
        return switch (info.getOrdering()) {
            case "GB1", "CNS1", "Japan1", "Korea1" ->
                new CMapParser().parsePredefined("Adobe-" + info.getOrdering() + "-UCS2");
            default -> null;
        };
    }

    /// The texts of a TrueType font's glyphs by its own table of characters, else by the glyphs' names.
    private record TrueTypeTexts(
            @Nullable CmapLookup characters, @Nullable PostScriptTable names) {
        static @Nullable TrueTypeTexts of(TrueTypeFont font) throws IOException {
            CmapLookup characters = font.getUnicodeCmapLookup(false);
            PostScriptTable names = font.getPostScript();
            return characters == null && names == null ? null : new TrueTypeTexts(characters, names);
        }

        List<String> of(int glyph) {
            if (glyph <= 0) {
                return List.of();
            }
            List<Integer> codes = characters == null ? null : characters.getCharCodes(glyph);
            if (codes != null && !codes.isEmpty()) {
                return codes.stream().map(Character::toString).toList();
            }
            String name = names == null ? null : names.getName(glyph);
            String text = name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
            return text == null ? List.of() : List.of(text);
        }
    }
}
