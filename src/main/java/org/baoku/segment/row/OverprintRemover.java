package org.baoku.segment.row;

/// Removes overprinting: text that stands twice because it was printed twice, slightly shifted, to look bold:
/// 精准对接精准对接.
public final class OverprintRemover {
    private static final int MAX_PIECE = 60;

    private OverprintRemover() {}

    /// Whether the whole text consists of doubled pieces.
    public static boolean isDoubled(String compact) {
        return compact.length() >= 4
                && compact.length() <= 2 * MAX_PIECE
                && !undouble(compact).equals(compact);
    }

    /// The text with each piece once where all pieces stand twice; else unchanged. Gaps are preserved.
    public static String undouble(String text) {
        if (text.length() > 4 * MAX_PIECE) {
            return text;
        }
        StringBuilder once = new StringBuilder();
        boolean severalCharacters = false;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == ' ') {
                once.append(' ');
                i++;
                continue;
            }
            int piece = pieceLength(text, i);
            if (piece == 0) {
                return text;
            }
            severalCharacters |= piece >= 2;
            once.append(text, i, i + piece);
            i += 2 * piece;
        }
        return severalCharacters ? once.toString() : text;
    }

    /// Length of the longest piece at `i` that is immediately repeated; 0 where there is none.
    private static int pieceLength(String text, int i) {
        int longest = Math.min(MAX_PIECE, (text.length() - i) / 2);
        for (int length = longest; length >= 1; length--) {
            if (text.regionMatches(i, text, i + length, length)) {
                return length;
            }
        }
        return 0;
    }
}
