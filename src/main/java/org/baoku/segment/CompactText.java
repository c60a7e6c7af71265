package org.baoku.segment;

import org.baoku.text.ChineseSpacing;
import org.baoku.text.WidthFolding;

/// A text without its white space, narrowed, that remembers where each sign stood: rules read the tight text, cuts are
/// made in the printed one.
final class CompactText {
    private final String tight;
    private final int[] ends;

    private CompactText(String tight, int[] ends) {
        this.tight = tight;
        this.ends = ends;
    }

    /// The tight form of the first `limit` signs of a text.
    static CompactText head(String text, int limit) {
        StringBuilder signs = new StringBuilder();
        int[] ends = new int[Math.min(limit, text.length())];
        for (int i = 0; i < text.length() && signs.length() < limit; i++) {
            if (!ChineseSpacing.isBlank(text.charAt(i))) {
                ends[signs.length()] = i + 1;
                signs.append(narrow(text.charAt(i)));
            }
        }
        return new CompactText(signs.toString(), ends);
    }

    String text() {
        return tight;
    }

    /// Where in the printed text the first `length` tight signs end.
    int endOf(int length) {
        return length == 0 ? 0 : ends[length - 1];
    }

    static String narrowed(String text) {
        StringBuilder signs = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!ChineseSpacing.isBlank(text.charAt(i))) {
                signs.append(narrow(text.charAt(i)));
            }
        }
        return signs.toString();
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
