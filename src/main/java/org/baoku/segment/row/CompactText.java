package org.baoku.segment.row;

import org.baoku.text.ChineseSpacing;
import org.baoku.text.WidthFolding;

/// A text without white space and with narrowed characters that maps positions back to the original: rules match the
/// compact text, cuts are made in the original.
final class CompactText {
    private final String text;
    private final int[] ends;

    private CompactText(String text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    /// The compact form of the first `limit` visible characters of a text.
    static CompactText head(String text, int limit) {
        StringBuilder compact = new StringBuilder();
        int[] ends = new int[Math.min(limit, text.length())];
        for (int i = 0; i < text.length() && compact.length() < limit; i++) {
            if (!ChineseSpacing.isBlank(text.charAt(i))) {
                ends[compact.length()] = i + 1;
                compact.append(narrow(text.charAt(i)));
            }
        }
        return new CompactText(compact.toString(), ends);
    }

    String text() {
        return text;
    }

    /// Where in the original text the first `length` compact characters end.
    int endOf(int length) {
        return length == 0 ? 0 : ends[length - 1];
    }

    /// The compact form of a whole text.
    static String narrowed(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!ChineseSpacing.isBlank(text.charAt(i))) {
                compact.append(narrow(text.charAt(i)));
            }
        }
        return compact.toString();
    }

    private static char narrow(char c) {
        return switch (c) {
            case '（' -> '(';
            case '）' -> ')';
            case '：' -> ':';
            case '∶' -> ':';
            case '／' -> '/';
            case '．' -> '.';
            case '＠' -> '@';
            default ->
                c >= '０' && c <= 'ｚ' ? WidthFolding.narrow(String.valueOf(c)).charAt(0) : c;
        };
    }
}
