package org.baoku.layout.pdf;

import java.io.IOException;
import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/// The colours of a page as they are seen, as 0xRRGGBB. Remembers the last one: thousands of glyphs share it, and
/// converting it can be slow.
final class PaintColours {
    static final int WHITE = 0xFFFFFF;

    /// Colours that differ less in each part look the same.
    private static final int VISIBLE_DIFFERENCE = 8;

    private @Nullable PDColor last;
    private @Nullable Integer lastSeen;

    /// The colour, or null if it is a pattern or cannot be converted.
    @Nullable
    Integer of(PDColor colour) {
        if (colour != last) {
            lastSeen = convert(colour);
            last = colour;
        }
        return lastSeen;
    }

    private static @Nullable Integer convert(PDColor colour) {
        try {
            return colour.isPattern() ? null : colour.toRGB() & 0xFFFFFF;
        } catch (IOException | RuntimeException unknownColour) {
            return null;
        }
    }

    /// What a colour looks like on another.
    static int on(int ground, int colour, double opacity) {
        int seen = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            seen |= (int) Math.round(part(colour, shift) * opacity + part(ground, shift) * (1 - opacity)) << shift;
        }
        return seen;
    }

    static boolean looksLike(int colour, int other) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            if (Math.abs(part(colour, shift) - part(other, shift)) > VISIBLE_DIFFERENCE) {
                return false;
            }
        }
        return true;
    }

    /// How light a colour is, from 0 to 1.
    static double lightness(int colour) {
        return (0.299 * part(colour, 16) + 0.587 * part(colour, 8) + 0.114 * part(colour, 0)) / 255;
    }

    private static int part(int colour, int shift) {
        return (colour >> shift) & 0xFF;
    }

    static String printed(int colour) {
        return "#" + HexFormat.of().toHexDigits(colour, 6);
    }
}
