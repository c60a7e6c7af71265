package org.baoku.segment.row;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.ColumnName;
import org.baoku.text.ChineseSpacing;

/// A column of briefs (简讯): short articles without headlines, or with headlines of one row, each after the same mark.
///
/// @param label the row with the name of the column, which is the label of every brief; -1 where none stands above
/// @param briefs the briefs, in order
public record DigestRows(int label, List<Brief> briefs) {
    static final String MARKS = "■●◆▲★▶►◎□◇○△☆▪◼";

    /// A brief has so many rows at most.
    private static final int MAX_ROWS = 24;

    /// A longer line than this says something and is no name of a column, in characters.
    private static final int MAX_NAME = 8;

    /// The first line of a paragraph is narrower than its column by so many cells.
    private static final int MIN_INDENT = 3;

    private static final int MAX_INDENT = 6;

    /// A brief of a digest.
    ///
    /// @param row where it begins, with the mark
    /// @param body where its text begins: in the next row where a headline stands after the mark
    public record Brief(int row, int body) {}

    /// The digests of a page. A list inside an article is none: text stands before its first item.
    static List<DigestRows> find(List<Row> rows) {
        List<DigestRows> digests = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            if (!beginsWithMark(rows.get(i)) || !mayOpen(rows, i)) {
                i++;
                continue;
            }
            List<Integer> marked = marked(rows, i);
            boolean named = i > 0 && ColumnName.namesDigest(rows.get(i - 1).compact());
            if (named || marked.size() > 2) {
                int label = named || (i > 0 && isName(rows.get(i - 1))) ? i - 1 : -1;
                digests.add(new DigestRows(label, briefs(rows, marked)));
            }
            i = marked.getLast() + 1;
        }
        return digests;
    }

    /// A text without the mark of a brief.
    public static String withoutMark(String text) {
        return !text.isEmpty() && MARKS.indexOf(text.charAt(0)) >= 0 ? ChineseSpacing.strip(text.substring(1)) : text;
    }

    static boolean beginsWithMark(Row row) {
        return row.compact().length() > 2 && MARKS.indexOf(row.compact().charAt(0)) >= 0;
    }

    private static boolean isName(Row row) {
        return row.compact().length() <= MAX_NAME && isPlain(row);
    }

    private static boolean isPlain(Row row) {
        String compact = row.compact();
        return compact.indexOf('，') < 0 && compact.indexOf('。') < 0 && !row.endsSentence();
    }

    /// Whether no sentence is open before row `i` and its brief ends as one does: the items of a guide end with a page.
    private static boolean mayOpen(List<Row> rows, int i) {
        return (i == 0 || rows.get(i - 1).endsSentence() || isName(rows.get(i - 1))) && isBrief(rows, i);
    }

    private static boolean isBrief(List<Row> rows, int i) {
        for (int k = i; k < rows.size() && k < i + MAX_ROWS; k++) {
            if (k > i && beginsWithMark(rows.get(k))) {
                return rows.get(k - 1).endsSentence();
            }
            if (rows.get(k).endsSentence()) {
                return true;
            }
        }
        return false;
    }

    /// The row `first` and those after it that open briefs with the same mark.
    private static List<Integer> marked(List<Row> rows, int first) {
        char mark = rows.get(first).compact().charAt(0);
        List<Integer> marked = new ArrayList<>(List.of(first));
        for (int i = first + 1; i < rows.size() && i <= marked.getLast() + MAX_ROWS; i++) {
            if (beginsWithMark(rows.get(i))) {
                if (rows.get(i).compact().charAt(0) != mark || !rows.get(i - 1).endsSentence() || !isBrief(rows, i)) {
                    break;
                }
                marked.add(i);
            }
        }
        return marked;
    }

    private static List<Brief> briefs(List<Row> rows, List<Integer> marked) {
        boolean plain = marked.stream().allMatch(row -> isPlain(rows.get(row)));
        int width = width(rows, marked);
        long headed =
                marked.stream().filter(row -> isHeadline(rows, row, width)).count();
        boolean haveHeadlines = plain && headed * 2 > marked.size();
        return marked.stream()
                .map(row -> new Brief(row, haveHeadlines ? row + 1 : row))
                .toList();
    }

    /// The width of the column: that of the widest row between the marked ones.
    private static int width(List<Row> rows, List<Integer> marked) {
        int width = 0;
        for (int i = marked.getFirst(); i <= marked.getLast() + 1 && i < rows.size(); i++) {
            width = Math.max(width, rows.get(i).cells());
        }
        return width;
    }

    /// Whether the row falls short as no first line of a paragraph does, or such a line stands below it.
    private static boolean isHeadline(List<Row> rows, int row, int width) {
        if (row + 1 >= rows.size()) {
            return false;
        }
        Row below = rows.get(row + 1);
        return rows.get(row).cells() < width - MAX_INDENT
                || (!below.endsSentence()
                        && below.cells() <= width - MIN_INDENT
                        && below.cells() >= width - MAX_INDENT);
    }
}
