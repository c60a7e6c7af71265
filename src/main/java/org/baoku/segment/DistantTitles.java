package org.baoku.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;

/// The title rows of a page that may be headlines of articles that stand elsewhere on it: extractors give the
/// headlines of a page before or after its bodies, or in another order.
final class DistantTitles {
    /// Titles further away are not considered, so that the work is linear in the page's length.
    private static final int REACH = 40;

    /// A row with fewer bigrams tells too little.
    private static final int MIN_BIGRAMS = 4;

    /// A title of which an article has less is not its headline.
    private static final double MIN_SHARE = 0.5;

    /// So many title rows without body text between them are no crosshead.
    private static final int MIN_HEAP = 4;

    /// @param heaped whether it stands in a heap of titles
    private record TitleRow(int row, CharacterBigrams words, boolean heaped) {}

    private final List<TitleRow> titles;

    private DistantTitles(List<TitleRow> titles) {
        this.titles = titles;
    }

    /// Those of a page; bold crossheads and labels are left out.
    static DistantTitles of(PageLayout layout, RowKind[] kinds) {
        List<TitleRow> titles = new ArrayList<>();
        boolean[] heaped = heaped(kinds);
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == RowKind.TITLE && !ColumnLabelDetector.isBold(layout.row(i))) {
                CharacterBigrams words = CharacterBigrams.of(layout.row(i).compact());
                if (words.size() >= MIN_BIGRAMS) {
                    titles.add(new TitleRow(i, words, heaped[i]));
                }
            }
        }
        return new DistantTitles(titles);
    }

    /// Which rows stand between body text with so many titles that they are the headlines of several articles.
    private static boolean[] heaped(RowKind[] kinds) {
        boolean[] heaped = new boolean[kinds.length];
        int from = 0;
        int count = 0;
        for (int i = 0; i <= kinds.length; i++) {
            if (i == kinds.length || kinds[i].isBody()) {
                Arrays.fill(heaped, Math.min(from, i), i, count >= MIN_HEAP);
                from = i + 1;
                count = 0;
            } else if (kinds[i] == RowKind.TITLE) {
                count++;
            }
        }
        return heaped;
    }

    /// The words of the titles before and after a draft that may belong to a part of it, and of those heaped inside.
    List<CharacterBigrams> suiting(ArticleDraft draft) {
        int before = firstFrom(draft.firstRow());
        int after = firstFrom(draft.lastRow() + 1);
        List<CharacterBigrams> suiting = new ArrayList<>();
        for (int t = Math.max(0, before - REACH); t < Math.min(titles.size(), after + REACH); t++) {
            CharacterBigrams words = titles.get(t).words();
            if ((t < before || t >= after || titles.get(t).heaped()) && words.shareIn(draft.words()) >= MIN_SHARE) {
                suiting.add(words);
            }
        }
        return suiting;
    }

    private int firstFrom(int row) {
        int from = 0;
        int to = titles.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (titles.get(middle).row() < row) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
