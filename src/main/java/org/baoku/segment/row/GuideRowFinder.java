package org.baoku.segment.row;

import java.util.List;
import java.util.regex.Pattern;

/// Finds the rows of a guide (导读): titles of articles on other pages, each followed by its page, on the same row or
/// on one of its own. One such row alone may be a headline or the end of a sentence; several close together are none.
final class GuideRowFinder {
    private static final int MIN_POINTERS = 3;

    /// Under the name of a guide so many are enough.
    private static final int MIN_POINTERS_UNDER_NAME = 2;

    /// A title and its page fill so many rows at most.
    private static final int MAX_ENTRY_ROWS = 3;

    private static final int MAX_ROW = 40;

    private static final Pattern POINTER = Pattern.compile(
            "[^。，]*?[(\\[►▶>…·.]*(?:详见|见|转)?(?:第?[A-Z]?\\d{1,2}版|第[一二三四五六七八九十]{1,3}版|[A-Z]\\d{2})[)\\]]?");
    private static final Pattern NAME = Pattern.compile("(?:(?:今日|本期|新闻|重点)?(?:导读|看点|要目)|要闻导读)[>:]*");

    private final List<Row> rows;
    private final boolean[] guide;

    private GuideRowFinder(List<Row> rows) {
        this.rows = rows;
        guide = new boolean[rows.size()];
    }

    static boolean[] find(List<Row> rows) {
        GuideRowFinder finder = new GuideRowFinder(rows);
        int i = 0;
        while (i < rows.size()) {
            i = finder.isPointer(i) ? finder.markFrom(i) : i + 1;
        }
        return finder.guide;
    }

    private boolean isPointer(int i) {
        String compact = rows.get(i).compact();
        return compact.length() <= MAX_ROW
                && !rows.get(i).vertical()
                && endsWithPage(compact)
                && POINTER.matcher(CompactText.narrowed(compact)).matches();
    }

    /// A quick check that saves matching the pattern for most rows.
    private static boolean endsWithPage(String compact) {
        char last = Punctuation.lastInside(compact);
        return last == '版' || (last >= '0' && last <= '9') || (last >= '０' && last <= '９');
    }

    /// Marks the guide whose first page stands on row `first`. Returns the row after its last page.
    private int markFrom(int first) {
        int pointers = 1;
        int last = first;
        for (int i = first + 1; i < rows.size() && i <= last + MAX_ENTRY_ROWS; i++) {
            if (isPointer(i)) {
                pointers++;
                last = i;
            } else if (isProse(i)) {
                break;
            }
        }
        int from = begin(first);
        boolean named = from > 0 && isName(from - 1);
        if (pointers >= (named ? MIN_POINTERS_UNDER_NAME : MIN_POINTERS)) {
            for (int i = named ? from - 1 : from; i <= last; i++) {
                guide[i] = true;
            }
        }
        return last + 1;
    }

    /// The first row of the entry whose page stands on row `pointer`: the one below the guide's name or with a mark.
    private int begin(int pointer) {
        for (int i = pointer; i >= 0 && i > pointer - MAX_ENTRY_ROWS && !isName(i); i--) {
            if (i < pointer && isProse(i)) {
                break;
            }
            if (DigestRows.beginsWithMark(rows.get(i)) || (i > 0 && isName(i - 1))) {
                return i;
            }
        }
        boolean alone = rows.get(pointer).compact().length() <= 6;
        return alone && pointer > 0 && !isProse(pointer - 1) ? pointer - 1 : pointer;
    }

    private boolean isProse(int i) {
        String compact = rows.get(i).compact();
        return compact.indexOf('。') >= 0
                || compact.indexOf('，') >= 0
                || rows.get(i).endsSentence();
    }

    private boolean isName(int i) {
        return NAME.matcher(rows.get(i).compact()).matches();
    }
}
