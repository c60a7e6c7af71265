package org.baoku.clipping;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/// Where a line of a document may end (标点避头尾): no line begins with a mark that closes or separates, and none ends
/// with one that opens. The library's own rule lets a comma begin a line.
final class ChineseLineBreak implements SplitCharacter {
    private static final String NOT_FIRST = "，。、；：？！）〕】〉》」』”’％·…—～,.;:?!)]}%";
    private static final String NOT_LAST = "（〔【〈《「『“‘([{";
    private static final String WIDE_MARKS = "’”·…—‘“";
    private static final int FIRST_EAST_ASIAN = 0x2E80;

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
        char here = text[current];
        if (here <= ' ' || here == '-') {
            return true;
        }
        if (NOT_LAST.indexOf(here) >= 0) {
            return false;
        }
        if (current + 1 >= end) {
            return isEastAsian(here);
        }
        char next = text[current + 1];
        return NOT_FIRST.indexOf(next) < 0 && (isEastAsian(here) || isEastAsian(next));
    }

    private static boolean isEastAsian(char letter) {
        return letter >= FIRST_EAST_ASIAN || WIDE_MARKS.indexOf(letter) >= 0;
    }
}
