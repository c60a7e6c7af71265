package org.baoku.layout.pdf;

import java.io.IOException;
import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/// The colours of a page as they are seen. Remembers the last one: thousands of glyphs share it, and converting it can
/// be slow.
final class PaintColours {
    private @Nullable PDColor last;
    private @Nullable Integer lastSeen;

    /// The colour as 0xRRGGBB, or null if it is a pattern or cannot be converted.
    @Nullable Integer of(PDColor colour) {
        if (colour != last) {
            lastSeen = convert(colour);
            last = colour;
        }
        return lastSeen;
    }

    int of(PDColor colour, int otherwise) {
        Integer seen = of(colour);
        return seen == null ? otherwise : seen;
    }

    private static @Nullable Integer convert(PDColor colour) {
        try {
            return colour.isPattern() ? null : colour.toRGB() & 0xFFFFFF;
        } catch (IOException | RuntimeException unknownColour) {
            return null;
        }
    }

    /// What a colour looks like on white paper.
    static int onWhite(int colour, double opacity) {
        int seen = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = (colour >> shift) & 0xFF;
            seen |= (int) Math.round(part * opacity + 255 * (1 - opacity)) << shift;
        }
        return seen;
    }

    static String printed(int colour) {
        return "#" + HexFormat.of().toHexDigits(colour, 6);
    }
}
