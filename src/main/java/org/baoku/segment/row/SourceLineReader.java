package org.baoku.segment.row;

import java.util.ArrayList;
import java.util.List;

/// Splits a page's text into its lines.
public final class SourceLineReader {
    private SourceLineReader() {}

    /// The non-blank lines, in order. Lines are those of [String#lines()], as everywhere in the program; a form feed is
    /// white space.
    public static List<SourceLine> read(String text) {
        List<SourceLine> lines = new ArrayList<>();
        int number = 0;
        int blanks = 0;
        for (String raw : text.lines().toList()) {
            number++;
            if (isBlank(raw)) {
                blanks++;
            } else {
                lines.add(SourceLine.of(number, raw, blanks));
                blanks = 0;
            }
        }
        return lines;
    }

    /// Whether a line holds white space only. Other invisible characters (a byte order mark, a NUL) make it non-blank,
    /// as tools that check that no line is lost count such a line.
    private static boolean isBlank(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u0085') {
                return false;
            }
        }
        return true;
    }

    /// How many blank lines between neighbours mean nothing on this page: 1 where every second line is blank, else 0.
    static int meaninglessBlanks(List<SourceLine> lines) {
        int pairs = 0;
        int inSentence = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).cells() <= 6) {
                continue;
            }
            pairs++;
            if (lines.get(i).blanksBefore() > 0
                    && !Punctuation.endsSentence(lines.get(i - 1).compact())) {
                inSentence++;
            }
        }
        return pairs >= 4 && inSentence * 2 > pairs ? 1 : 0;
    }
}
