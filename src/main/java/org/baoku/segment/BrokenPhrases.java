package org.baoku.segment;

import java.util.List;
import org.baoku.segment.row.PageLayout;

/// Tells where a phrase of an article goes on from one title row to the next: a headline was too long for its line
/// there, and both rows are parts of it.
final class BrokenPhrases {
    private final boolean[][] broken;

    /// @param rows the title rows of the page
    BrokenPhrases(PageLayout layout, List<ArticleDraft> drafts, List<Integer> rows) {
        broken = new boolean[rows.size() + 1][drafts.size()];
        for (int r = 1; r < rows.size(); r++) {
            int row = rows.get(r);
            if (rows.get(r - 1) + 1 == row && !layout.gapBefore(row)) {
                CharacterBigrams over =
                        over(layout.row(row - 1).compact(), layout.row(row).compact());
                for (int d = 0; d < drafts.size() && over.size() > 0; d++) {
                    broken[r][d] = over.shareIn(drafts.get(d).words()) == 1;
                }
            }
        }
    }

    /// The bigrams of the last two characters before a break and the first two after it; none where a mark stands at
    /// the break.
    private static CharacterBigrams over(String before, String row) {
        String last = before.substring(Math.max(0, before.length() - 2));
        String first = row.substring(0, Math.min(2, row.length()));
        boolean phrase =
                Character.isLetterOrDigit(last.charAt(last.length() - 1)) && Character.isLetterOrDigit(first.charAt(0));
        return CharacterBigrams.of(phrase ? last + first : "");
    }

    /// Whether a cut before the title row `r` breaks a phrase of the article.
    boolean isBroken(int r, int article) {
        return broken[r][article];
    }
}
