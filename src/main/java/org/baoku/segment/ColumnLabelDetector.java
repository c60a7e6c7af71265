package org.baoku.segment;

import java.util.regex.Pattern;
import org.baoku.paper.ColumnName;
import org.baoku.segment.row.OverprintRemover;
import org.baoku.segment.row.Row;

/// Recognises a column label (栏目) by its form: overprinted to look bold, set between dots or in heavy brackets, or
/// worded like the name of a series.
final class ColumnLabelDetector {
    private static final int MAX_LENGTH = 18;

    private static final Pattern PLAIN = Pattern.compile(
            "[【\\[〖][\\p{IsHan}·]{2,12}[】\\]〗]|[·•【\\[〖◆■●▲◎|]?[\\p{IsHan}]{2,8}(?:[·•|/][\\p{IsHan}]{2,6})?[·•】\\]〗◆■●|]?");

    private ColumnLabelDetector() {}

    /// Whether the row looks like a column label; the caller checks that a headline stands next to it.
    static boolean looksLikeLabel(Row row) {
        String once = OverprintRemover.undouble(row.compact());
        if (once.length() > MAX_LENGTH || row.vertical()) {
            return false;
        }
        return isBold(row) || ColumnName.matches(once);
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
