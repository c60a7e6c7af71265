package org.baoku.segment;

import java.util.regex.Pattern;
import org.baoku.paper.Furniture.Kind;

/// Sees that rows are furniture by what stands next to them: the words under a photograph by the photographer's credit
/// below, the headlines of a 导读 by the page number that follows each.
final class ContextualFurnitureFinder {
    private static final int CAPTION_ROWS = 5;
    private static final int CAPTION_SIGNS = 130;
    private static final int GUIDE_ROWS = 8;

    private static final Pattern CAPTION =
            Pattern.compile("(?:图为|这是|\\d{1,2}月\\d{1,2}日|[\\d、]{1,8}日|近日|日前|昨日|[上下左右]图|图[①②③④一二三:：]|▲|△|▼).*");
    private static final Pattern PAGE_POINTER = Pattern.compile("第?[A-Z]?[0-9一二三四五六七八九十]{1,4}版");

    private final PageLayout sheet;
    private final RowKind[] kinds;

    private ContextualFurnitureFinder(PageLayout sheet, RowKind[] kinds) {
        this.sheet = sheet;
        this.kinds = kinds;
    }

    /// Marks such rows as furniture, in the sheet and among the kinds.
    static void read(PageLayout sheet, RowKind[] kinds) {
        ContextualFurnitureFinder surroundings = new ContextualFurnitureFinder(sheet, kinds);
        for (int i = 1; i < kinds.length; i++) {
            if (kinds[i] == RowKind.FURNITURE && sheet.furniture(i) == Kind.CAPTION) {
                surroundings.captionAbove(i);
            } else if (kinds[i] == RowKind.FURNITURE
                    && PAGE_POINTER.matcher(sheet.row(i).tight()).matches()) {
                surroundings.guideAbove(i);
            }
        }
    }

    private void captionAbove(int credit) {
        int from = credit;
        int signs = 0;
        while (from > 0 && credit - from < CAPTION_ROWS && goesOn(from - 1, credit)) {
            from--;
            signs += sheet.row(from).tight().length();
        }
        boolean starts = from == 0 || !kinds[from - 1].isBody() || sheet.gapBefore(from);
        if (from < credit
                && starts
                && signs <= CAPTION_SIGNS
                && CAPTION.matcher(sheet.row(from).tight()).lookingAt()) {
            for (int i = from; i < credit; i++) {
                kinds[i] = RowKind.FURNITURE;
                sheet.markFurniture(i, Kind.CAPTION);
            }
        }
    }

    /// Whether row `i` is of the same caption as the row below it.
    private boolean goesOn(int i, int credit) {
        Row row = sheet.row(i);
        boolean plain = !row.vertical() && kinds[i] != RowKind.FURNITURE && !sheet.opensWithLeadIn(i);
        return plain && (i + 1 == credit || (!sheet.endsSentence(i) && !sheet.gapBefore(i + 1)));
    }

    private void guideAbove(int pointer) {
        if (!sheet.gapBefore(pointer) && kinds[pointer - 1] == RowKind.TITLE && guideNear(pointer)) {
            kinds[pointer - 1] = RowKind.FURNITURE;
            sheet.markFurniture(pointer - 1, Kind.GUIDE);
            sheet.markFurniture(pointer, Kind.GUIDE);
        }
    }

    private boolean guideNear(int i) {
        for (int k = Math.max(0, i - GUIDE_ROWS); k < kinds.length && k <= i + GUIDE_ROWS; k++) {
            if (sheet.furniture(k) == Kind.GUIDE) {
                return true;
            }
        }
        return false;
    }
}
