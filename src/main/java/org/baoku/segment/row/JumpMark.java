package org.baoku.segment.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A jump mark, by which an article continues on another page: （下转第2版） at its end, （上接第一版） at the
/// beginning of the rest.
public final class JumpMark {
    /// No mark is longer, in characters without white space.
    private static final int REACH = 24;

    private static final String PAGE = "第?([A-Z]?[0-9一二三四五六七八九十]{1,3})版";
    private static final String REST = "[^()，。]{0,8}[)\\]】]";
    private static final Pattern TO = Pattern.compile("(?:[(\\[【](?:紧接|下转|转)" + PAGE + REST + "|下转" + PAGE + ")$");
    private static final Pattern FROM = Pattern.compile("^(?:[(\\[【](?:紧接|上接|接)" + PAGE + REST + "|上接" + PAGE + ")");

    /// The page that the mark names: `2`, `A3`, `二`.
    public final String page;

    /// Where in the text a mark at the end begins, or a mark at the beginning ends.
    public final int cut;

    private JumpMark(String page, int cut) {
        this.page = page;
        this.cut = cut;
    }

    /// The mark that ends a text, or null.
    public static @Nullable JumpMark to(String text) {
        if (text.lastIndexOf('版') < text.length() - REACH) {
            return null;
        }
        int from = Math.max(0, text.length() - REACH);
        CompactText tail = CompactText.head(text.substring(from), REACH);
        Matcher mark = TO.matcher(tail.text());
        return mark.find() ? new JumpMark(page(mark), from + tail.endOf(mark.start())) : null;
    }

    /// Whether a row begins with a mark and has text after it: the rest of an article begins there.
    static boolean opens(String row) {
        JumpMark mark = from(row);
        return mark != null && !row.substring(mark.cut).isBlank();
    }

    /// Whether a row is a mark and nothing else: the rest of an article begins on the next row.
    static boolean isArrival(String row) {
        JumpMark mark = from(row);
        return mark != null && row.substring(mark.cut).isBlank();
    }

    /// The mark that begins a text, or null.
    public static @Nullable JumpMark from(String text) {
        if (text.indexOf('接') < 0 || text.indexOf('接') > REACH) {
            return null;
        }
        CompactText head = CompactText.head(text, REACH);
        Matcher mark = FROM.matcher(head.text());
        return mark.find() ? new JumpMark(page(mark), head.endOf(mark.end())) : null;
    }

    private static String page(Matcher mark) {
        return mark.group(1) == null ? mark.group(2) : mark.group(1);
    }
}
