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
abstract class FontProgram {
    private static final FontProgram SILENT = new FontProgram() {
        @Override
        List<String> textsOf(int code) {
            return List.of();
        }
    };

    /// The possible texts of a code; empty where nothing is said.
    final List<String> texts(int code) {
        try {
            return textsOf(code).stream().filter(GlyphText::isText).toList();
        } catch (IOException | RuntimeException brokenFont) {
            return List.of();
        }
    }

    abstract List<String> textsOf(int code) throws IOException;

    static FontProgram of(PDFont font) {
        try {
            if (font instanceof PDType0Font composite) {
                return of(composite);
            }
            if (font instanceof PDTrueTypeFont simple && simple.isEmbedded()) {
                TrueTypeTexts texts = TrueTypeTexts.of(simple.getTrueTypeFont());
                return texts == null ? SILENT : new Simple(simple, texts);
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
            return new Collection(font, collection);
        }
        if (descendant instanceof PDCIDFontType2 trueType && trueType.isEmbedded()) {
            TrueTypeTexts texts = TrueTypeTexts.of(trueType.getTrueTypeFont());
            return texts == null ? SILENT : new Composite(font, texts);
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

    private static final class Simple extends FontProgram {
        private final PDTrueTypeFont font;
        private final TrueTypeTexts texts;

        Simple(PDTrueTypeFont font, TrueTypeTexts texts) {
            this.font = font;
            this.texts = texts;
        }

        @Override
        List<String> textsOf(int code) throws IOException {
            return texts.of(font.codeToGID(code));
        }
    }

    private static final class Composite extends FontProgram {
        private final PDType0Font font;
        private final TrueTypeTexts texts;

        Composite(PDType0Font font, TrueTypeTexts texts) {
            this.font = font;
            this.texts = texts;
        }

        @Override
        List<String> textsOf(int code) throws IOException {
            return texts.of(font.codeToGID(code));
        }
    }

    private static final class Collection extends FontProgram {
        private final PDType0Font font;
        private final CMap toUnicode;

        Collection(PDType0Font font, CMap toUnicode) {
            this.font = font;
            this.toUnicode = toUnicode;
        }

        @Override
        List<String> textsOf(int code) {
            String text = toUnicode.toUnicode(font.codeToCID(code));
            return text == null ? List.of() : List.of(text);
        }
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
