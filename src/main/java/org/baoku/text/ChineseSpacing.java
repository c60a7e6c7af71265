package org.baoku.text;

/// White space in Chinese print, where it separates no words: it justifies a line, indents it, or sets words of a
/// slogan apart.
public final class ChineseSpacing {
    private ChineseSpacing() {}

    /// Whether this is white space of any width: spaces, tabs, the ideographic and the no-break space, a byte order
    /// mark. Control characters count too; they show nothing.
    public static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u3000'
                || c == '\u00a0'
                || c == '\ufeff'
                || (c >= '\u2000' && c <= '\u200f')
                || (c >= '\u0080' && c <= '\u009f')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f';
    }

    /// Whether the text shows nothing.
    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// The text without white space before its first and after its last sign.
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// The text without the spaces that stretch it: only those between two Latin words or numbers stay, as one space.
    public static String tight(String text) {
        StringBuilder tight = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && !tight.isEmpty() && isLatin(c) && isLatin(tight.charAt(tight.length() - 1))) {
                tight.append(' ');
            }
            blank = false;
            tight.append(c);
        }
        return tight.toString();
    }

    /// Whether each sign of the line stands apart (张 艳 艳 摄 影): its single spaces are then no gaps between words.
    public static boolean isSpacedOut(String line) {
        int signs = 0;
        int apart = 0;
        int limit = Math.min(line.length(), 200);
        for (int i = 0; i < limit; i++) {
            if (isBlank(line.charAt(i))) {
                continue;
            }
            signs++;
            if (i + 1 < limit && isBlank(line.charAt(i + 1))) {
                apart++;
            }
        }
        return signs >= 4 && apart * 10 >= signs * 6;
    }

    /// The line with the spaces that stretch it undone and those between words kept, as one space each.
    public static String wordGaps(String line) {
        String stripped = strip(line);
        boolean spacedOut = isSpacedOut(stripped);
        StringBuilder kept = new StringBuilder(stripped.length());
        int blanks = 0;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (isBlank(c)) {
                blanks++;
                continue;
            }
            if (blanks > (spacedOut ? 1 : 0)) {
                kept.append(' ');
            }
            blanks = 0;
            kept.append(c);
        }
        return kept.toString();
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x250;
    }
}
