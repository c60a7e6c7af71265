package org.baoku.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the passages of a page.
final class BodyBlockFinder {
    private static final int WORDS_REACH = 6000;

    private BodyBlockFinder() {}

    static List<BodyBlock> of(PageLayout sheet, RowKind[] kinds) {
        List<BodyBlock> passages = new ArrayList<>();
        boolean blocks = sheet.gaps() == PageLayout.GapUse.BLOCKS;
        int from = -1;
        for (int i = 0; i <= kinds.length; i++) {
            boolean body = i < kinds.length && isText(kinds[i]);
            if (from >= 0 && (!body || beginsAnew(sheet, kinds, i, blocks))) {
                passages.add(passage(sheet, kinds, from, i - 1));
                from = -1;
            }
            if (body && from < 0) {
                from = i;
            }
        }
        return passages;
    }

    static boolean isText(RowKind kind) {
        return kind.isBody() || kind == RowKind.CREDIT;
    }

    private static boolean beginsAnew(PageLayout sheet, RowKind[] kinds, int i, boolean blocks) {
        return (sheet.opensWithLeadIn(i) && kinds[i] == RowKind.OPENING) || (blocks && sheet.gapBefore(i));
    }

    static BodyBlock passage(PageLayout sheet, RowKind[] kinds, int from, int to) {
        StringBuilder text = new StringBuilder();
        int[] widths = new int[Math.min(to - from + 1, 400)];
        for (int i = from; i <= to; i++) {
            if (text.length() < WORDS_REACH) {
                String tight = sheet.row(i).tight();
                text.append(tight, 0, Math.min(tight.length(), WORDS_REACH));
            }
            if (i - from < widths.length) {
                widths[i - from] = sheet.row(i).cells();
            }
        }
        Arrays.sort(widths);
        return new BodyBlock(
                from,
                to,
                sheet.opensWithLeadIn(from) && kinds[from] == RowKind.OPENING,
                kinds[from] == RowKind.MORE,
                kinds[to].isBody() && !sheet.endsSentence(to),
                widths[widths.length * 3 / 4],
                CharacterBigrams.of(text));
    }
}
