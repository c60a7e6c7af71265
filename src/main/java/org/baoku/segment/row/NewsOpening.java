package org.baoku.segment.row;

import java.util.regex.Pattern;

/// Recognises how a news story begins: with a day, 日前 or 记者从.
public final class NewsOpening {
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?:\\d{1,4}年)?\\d{1,2}月\\d{1,2}日[,，上下晚凌]" + "|近日|日前|昨日|昨天|今日|连日来|记者从|记者昨");
    private static final Pattern LINE = Pattern.compile(
            "(?:\\d{1,4}年)?\\d{1,2}月\\d{1,2}日[,，上下晚凌]" + "|(?:\\d{1,2}日|近日|近期|日前|昨日|昨天|今日|连日来)[,，]|记者从");

    private NewsOpening() {}

    /// Whether a paragraph begins so.
    public static boolean beginsParagraph(String compact) {
        return mayBegin(compact) && PARAGRAPH.matcher(compact).lookingAt();
    }

    /// Whether a line begins as hardly any does that continues a paragraph.
    static boolean beginsLine(String compact) {
        return mayBegin(compact) && LINE.matcher(compact).lookingAt();
    }

    /// A quick check that saves matching a pattern for most lines.
    private static boolean mayBegin(String compact) {
        char first = compact.isEmpty() ? ' ' : compact.charAt(0);
        return (first >= '0' && first <= '9') || "近日昨今连记".indexOf(first) >= 0;
    }
}
