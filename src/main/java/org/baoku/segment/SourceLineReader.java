package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;

/// Cuts a page's text into its printed lines.
final class SourceLineReader {
    private SourceLineReader() {}

    /// The lines that are not blank, in order. LF, CR and CRLF end a line, a form feed is white space.
    static List<SourceLine> read(String text) {
        List<SourceLine> lines = new ArrayList<>();
        int number = 1;
        int blanks = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                continue;
            }
            String raw = text.substring(start, i);
            if (showsNothing(raw)) {
                blanks++;
            } else {
                lines.add(SourceLine.of(number, raw, blanks));
                blanks = 0;
            }
            if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                i++;
            }
            start = i + 1;
            number++;
        }
        return lines;
    }

    /// Whether a line is blank for every reader of the file: white space only. A line of other signs that show nothing
    /// (a byte order mark, a NUL) is not; somebody may look for it.
    private static boolean showsNothing(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u0085') {
                return false;
            }
        }
        return true;
    }

    /// How many blank lines stand between neighbours without meaning anything: 1 on pages of which every second line is
    /// blank, else 0.
    static int idleBlanks(List<SourceLine> lines) {
        int pairs = 0;
        int torn = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).cells() <= 6) {
                continue;
            }
            pairs++;
            if (lines.get(i).blanksBefore() > 0
                    && !Punctuation.endsSentence(lines.get(i - 1).tight())) {
                torn++;
            }
        }
        return pairs >= 4 && torn * 2 > pairs ? 1 : 0;
    }
}
