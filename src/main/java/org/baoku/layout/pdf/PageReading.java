package org.baoku.layout.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.line.PageGlyphs.Fill;
import org.baoku.layout.pdf.PaintedPage.PaintedArea;

/// Reads what is seen on a page of a file.
final class PageReading {
    private final HiddenLayers layers;
    private final StreamGuard streams;

    PageReading(PDDocument document, StreamGuard streams) {
        this.layers = new HiddenLayers(document);
        this.streams = streams;
    }

    /// What is seen on a page; no glyphs if it has no text.
    PageGlyphs read(PDPage page, int number) throws PdfException, IOException {
        VisiblePage visible = VisiblePage.of(page);
        streams.check(page);
        ContentCheck.check(page);
        GlyphCollector collector = new GlyphCollector(page, visible, layers, new Budget(PdfLimits.SECONDS_FOR_GLYPHS));
        PaintedPage painted = collector.collect();
        Grounds grounds = new Grounds(painted, visible.width(), visible.height());
        List<Glyph> glyphs = new SeenGlyphs(collector, painted, grounds, visible).choose();
        double trusted = glyphs.stream().filter(Glyph::trusted).count();
        return new PageGlyphs(
                number,
                visible.width(),
                visible.height(),
                glyphs,
                painted.rules,
                painted.areas.stream()
                        .filter(area -> isSeen(area, grounds))
                        .map(PageReading::fill)
                        .toList(),
                painted.frames,
                painted.pictures,
                glyphs.isEmpty() ? 0 : trusted / glyphs.size());
    }

    /// Whether an area is shading: neither a thin line nor the paper's white.
    private static boolean isSeen(PaintedArea area, Grounds grounds) {
        if (area.colour() == null || PathShape.isThin(area.box())) {
            return false;
        }
        Integer ground = grounds.colourBelow(area.box(), area.order());
        return ground == null || !PaintColours.looksLike(area.colour(), ground);
    }

    private static Fill fill(PaintedArea area) {
        Integer colour = area.colour();
        return new Fill(area.box(), PaintColours.printed(colour == null ? 0 : colour));
    }
}
