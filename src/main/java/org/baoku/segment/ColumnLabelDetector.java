package org.baoku.segment;

import java.util.regex.Pattern;
import org.baoku.segment.row.OverprintRemover;
import org.baoku.segment.row.Row;

/// Recognises a column label (栏目) by its form: overprinted to look bold, set between dots or in heavy brackets, or
/// worded like the name of a series.
final class ColumnLabelDetector {
    private static final int MAX_LENGTH = 18;

    private static final Pattern NAME = Pattern.compile("[·•【\\[〖◆■][^。，：]{2,14}[·•】\\]〗◆■]"
            + "|[^。，：]{2,12}(?:在行动|进行时|系列报道|特别报道|大家谈|面对面|专栏|专题报道|走基层|时评|快评|观察|视点|聚焦|回眸|巡礼|风采|故事汇|一线见闻|新春走基层)"
            + "|(?:聚焦|关注|走进|直击|喜迎|学习贯彻)[^。，：]{2,8}|(?:今日关注|本报评论员|社论|短评|编者按|权威发布|记者观察|新闻特写|一线调查|新闻链接)");

    private static final Pattern PLAIN = Pattern.compile(
            "[【\\[〖][\\p{IsHan}·]{2,12}[】\\]〗]|[·•【\\[〖◆■●▲◎|]?[\\p{IsHan}]{2,8}(?:[·•|/][\\p{IsHan}]{2,6})?[·•】\\]〗◆■●|]?");

    private ColumnLabelDetector() {}

    /// Whether the row looks like a column label; the caller checks that a headline stands next to it.
    static boolean looksLikeLabel(Row row) {
        String once = OverprintRemover.undouble(row.compact());
        if (once.length() > MAX_LENGTH || row.vertical()) {
            return false;
        }
        return isBold(row) || NAME.matcher(once).matches();
    }

    /// Whether the row is short and plain enough for a column label.
    static boolean isShortAndPlain(Row row) {
        String once = OverprintRemover.undouble(row.compact());
        return !row.vertical() && once.length() >= 2 && PLAIN.matcher(once).matches();
    }

    /// Whether the row was overprinted to look bold.
    static boolean isBold(Row row) {
        return OverprintRemover.isDoubled(row.compact());
    }
}
