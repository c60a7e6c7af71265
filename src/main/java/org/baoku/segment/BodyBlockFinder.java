package org.baoku.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;

/// Groups the body rows of a page into blocks.
final class BodyBlockFinder {
    private static final int MAX_TEXT = 6000;
    private static final int MAX_ROWS_MEASURED = 400;

    private BodyBlockFinder() {}

    static List<BodyBlock> find(PageLayout layout, RowKind[] kinds) {
        List<BodyBlock> blocks = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= kinds.length; i++) {
            boolean body = i < kinds.length && (kinds[i].isBody() || kinds[i] == RowKind.CREDIT);
            if (from >= 0 && (!body || startsBlock(layout, kinds, i))) {
                blocks.add(block(layout, kinds, from, i - 1));
                from = -1;
            }
            if (body && from < 0) {
                from = i;
            }
        }
        return blocks;
    }

    private static boolean startsBlock(PageLayout layout, RowKind[] kinds, int i) {
        return (layout.opensWithLeadIn(i) && kinds[i] == RowKind.PARAGRAPH_START)
                || (layout.gapUse() == PageLayout.GapUse.BLOCKS && layout.gapBefore(i));
    }

    /// The block of the rows from `from` to `to`.
    static BodyBlock block(PageLayout layout, RowKind[] kinds, int from, int to) {
        StringBuilder text = new StringBuilder();
        int[] widths = new int[Math.min(to - from + 1, MAX_ROWS_MEASURED)];
        for (int i = from; i <= to; i++) {
            if (text.length() < MAX_TEXT) {
                String compact = layout.row(i).compact();
                text.append(compact, 0, Math.min(compact.length(), MAX_TEXT));
            }
            if (i - from < widths.length) {
                widths[i - from] = layout.row(i).cells();
            }
        }
        Arrays.sort(widths);
        return new BodyBlock(
                from,
                to,
                layout.opensWithLeadIn(from) && kinds[from] == RowKind.PARAGRAPH_START,
                kinds[from] == RowKind.CONTINUATION,
                kinds[to].isBody() && !layout.endsSentence(to),
                widths[widths.length * 3 / 4],
                CharacterBigrams.of(text));
    }
}
