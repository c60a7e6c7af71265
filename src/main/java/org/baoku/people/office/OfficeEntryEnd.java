package org.baoku.people.office;

import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;

/// Finds where an entry of a list of offices ends: at a mark, but not inside notes and quoted names of organs.
final class OfficeEntryEnd {
    /// Characters that end the text in which an office is looked for.
    private static final String STOPS = "。；！？\n：:;!?“”\"《》【】<>|=→";

    private static final int MAX_QUOTATION = 20;
    private static final Pattern ORGAN_IN_QUOTATION =
            Pattern.compile("[\\u4e00-\\u9fff]*(?:委员会|政府|共和国|组织|联盟|议会|大会|集团军|运动)");

    private OfficeEntryEnd() {}

    /// Where an entry ends: at the next 、 or ， outside parentheses, or at the end of the statement.
    static int find(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '（' || c == '(') {
                int close = closing(text, at);
                // A note that ends the entry: （试用期一年）.
                if (close < 0 || close + 1 >= text.length() || !NameContext.isIdeograph(text.charAt(close + 1))) {
                    return at;
                }
                at = close;
            } else if (c == '“' && quotationEnd(text, at) > 0) {
                at = quotationEnd(text, at);
            } else if (c == '、' || c == '，' || c == ',' || STOPS.indexOf(c) >= 0) {
                return at;
            }
            at++;
        }
        return at;
    }

    /// Where the name of an organ in quotation marks ends, which the office goes on after; -1 where none does.
    private static int quotationEnd(String text, int open) {
        int close = text.indexOf('”', open);
        boolean inside = close > open + 1
                && close - open <= MAX_QUOTATION
                && close + 1 < text.length()
                && NameContext.isIdeograph(text.charAt(close + 1))
                && ORGAN_IN_QUOTATION.matcher(text).region(open + 1, close).matches();
        return inside ? close : -1;
    }

    private static int closing(String text, int open) {
        for (int at = open + 1; at < text.length() && at - open < 30; at++) {
            if (text.charAt(at) == '）' || text.charAt(at) == ')') {
                return at;
            }
        }
        return -1;
    }

    /// The index after a note in parentheses: （正处级）.
    static int afterNote(String text, int at) {
        boolean note = at < text.length() && (text.charAt(at) == '（' || text.charAt(at) == '(');
        int close = note ? closing(text, at) : -1;
        return close < 0 ? at : close + 1;
    }
}
