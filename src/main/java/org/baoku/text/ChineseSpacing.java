package org.baoku.text;

/// White space in Chinese print, which does not separate words: it justifies or indents a line, or separates the
/// phrases of a slogan.
public final class ChineseSpacing {
    private ChineseSpacing() {}

    /// Whether the character is white space of any width (spaces, tabs, the ideographic and the no-break space, a
    /// byte order mark) or an invisible control character.
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

    /// The text without characters of no width (zero-width spaces, direction marks, byte order marks), which some
    /// programs put between characters and which indent nothing.
    public static String withoutInvisible(String text) {
        if (text.chars().noneMatch(c -> isInvisible((char) c))) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.chars().filter(c -> !isInvisible((char) c)).forEach(c -> visible.append((char) c));
        return visible.toString();
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200b' && c <= '\u200f') || c == '\ufeff';
    }

    /// The text without leading and trailing white space.
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

    /// The text without white space, except that one space remains between two Latin words or numbers.
    public static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && !compact.isEmpty() && isLatin(c) && isLatin(compact.charAt(compact.length() - 1))) {
                compact.append(' ');
            }
            blank = false;
            compact.append(c);
        }
        return compact.toString();
    }

    /// Whether the line is letter-spaced (张 艳 艳 摄 影): then its single spaces are no gaps between words.
    public static boolean isLetterSpaced(String line) {
        int characters = 0;
        int followedBySpace = 0;
        int limit = Math.min(line.length(), 200);
        for (int i = 0; i < limit; i++) {
            if (isBlank(line.charAt(i))) {
                continue;
            }
            characters++;
            if (i + 1 < limit && isBlank(line.charAt(i + 1))) {
                followedBySpace++;
            }
        }
        return characters >= 4 && followedBySpace * 10 >= characters * 6;
    }

    /// The line without justification spaces; gaps between words remain, as one space each.
    public static String normalizeGaps(String line) {
        String stripped = strip(line);
        boolean letterSpaced = isLetterSpaced(stripped);
        StringBuilder normalized = new StringBuilder(stripped.length());
        int blanks = 0;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (isBlank(c)) {
                blanks++;
                continue;
            }
            if (blanks > (letterSpaced ? 1 : 0)) {
                normalized.append(' ');
            }
            blanks = 0;
            normalized.append(c);
        }
        return normalized.toString();
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x250;
    }
}
