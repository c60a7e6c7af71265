package org.baoku.segment;

/// Text that stands twice because it was printed twice, a hair apart, to look bold: 精准对接精准对接.
final class OverprintRemover {
    private static final int LONGEST = 60;

    private OverprintRemover() {}

    /// Whether the whole text is doubled pieces.
    static boolean isDoubled(String tight) {
        return tight.length() >= 4
                && tight.length() <= 2 * LONGEST
                && !undo(tight).equals(tight);
    }

    /// The text once, where all its pieces stand twice; else as it is. Its gaps are kept.
    static String undo(String text) {
        if (text.length() > 4 * LONGEST) {
            return text;
        }
        StringBuilder once = new StringBuilder();
        boolean wide = false;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == ' ') {
                once.append(' ');
                i++;
                continue;
            }
            int piece = piece(text, i);
            if (piece == 0) {
                return text;
            }
            wide |= piece >= 2;
            once.append(text, i, i + piece);
            i += 2 * piece;
        }
        return wide ? once.toString() : text;
    }

    /// Length of the longest piece at `i` that stands twice; 0 where none does.
    private static int piece(String text, int i) {
        int longest = Math.min(LONGEST, (text.length() - i) / 2);
        for (int length = longest; length >= 1; length--) {
            if (text.regionMatches(i, text, i + length, length)) {
                return length;
            }
        }
        return 0;
    }
}
