package org.baoku.people.official;

import org.baoku.people.name.NameContext;

/// The full-width punctuation marks of Chinese text, which news from the web prints half as wide: 市长某某(女),副市长某某.
///
/// A text with full-width marks is as long as the printed one, so that positions hold for both.
final class PunctuationMarks {
    private static final String HALF_WIDTH = ",:;()";
    private static final String FULL_WIDTH = "，：；（）";

    private PunctuationMarks() {}

    /// The text with full-width marks beside Chinese characters; 10:30 and 1,000 stay as they are.
    static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text);
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            int mark = HALF_WIDTH.indexOf(text.charAt(i));
            boolean closes = text.charAt(i) == ')' && open > 0;
            if (mark < 0 || !(closes || isBesideChinese(text, i))) {
                continue;
            }
            wide.setCharAt(i, FULL_WIDTH.charAt(mark));
            open += text.charAt(i) == '(' ? 1 : closes ? -1 : 0;
        }
        return wide.toString();
    }

    private static boolean isBesideChinese(String text, int mark) {
        return (mark > 0 && isChinese(text.charAt(mark - 1)))
                || (mark + 1 < text.length() && isChinese(text.charAt(mark + 1)));
    }

    private static boolean isChinese(char c) {
        return NameContext.isIdeograph(c) || "“”‘’《》（），：；。、".indexOf(c) >= 0;
    }
}
