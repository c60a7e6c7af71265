package org.baoku.segment.row;

import java.util.regex.Pattern;
import org.baoku.paper.Furniture.Kind;

/// Finds furniture by the rows next to it: captions by the photographer's credit below them, the headlines of a 导读 by
/// the page number that follows each.
public final class ContextualFurnitureFinder {
    private static final int MAX_CAPTION_ROWS = 5;
    private static final int MAX_CAPTION_CHARACTERS = 130;
    private static final int GUIDE_REACH = 8;

    private static final Pattern CAPTION =
            Pattern.compile("(?:图为|这是|\\d{1,2}月\\d{1,2}日|[\\d、]{1,8}日|近日|日前|昨日|[上下左右]图|图[①②③④一二三:：]|▲|△|▼).*");
    private static final Pattern PAGE_POINTER = Pattern.compile("第?[A-Z]?[0-9一二三四五六七八九十]{1,4}版");

    private final PageLayout layout;
    private final RowKind[] kinds;

    private ContextualFurnitureFinder(PageLayout layout, RowKind[] kinds) {
        this.layout = layout;
        this.kinds = kinds;
    }

    /// Marks such rows as furniture, in the layout and among the kinds.
    public static void mark(PageLayout layout, RowKind[] kinds) {
        ContextualFurnitureFinder finder = new ContextualFurnitureFinder(layout, kinds);
        for (int i = 1; i < kinds.length; i++) {
            if (kinds[i] == RowKind.FURNITURE && layout.furniture(i) == Kind.CAPTION) {
                finder.markCaptionAbove(i);
            } else if (kinds[i] == RowKind.FURNITURE
                    && PAGE_POINTER.matcher(layout.row(i).compact()).matches()) {
                finder.markGuideAbove(i);
            }
        }
    }

    private void markCaptionAbove(int credit) {
        int from = credit;
        int characters = 0;
        while (from > 0 && credit - from < MAX_CAPTION_ROWS && belongsToCaption(from - 1, credit)) {
            from--;
            characters += layout.row(from).compact().length();
        }
        boolean starts = from == 0 || !kinds[from - 1].isBody() || layout.gapBefore(from);
        if (from < credit
                && starts
                && characters <= MAX_CAPTION_CHARACTERS
                && CAPTION.matcher(layout.row(from).compact()).lookingAt()) {
            for (int i = from; i < credit; i++) {
                kinds[i] = RowKind.FURNITURE;
                layout.markFurniture(i, Kind.CAPTION);
            }
        }
    }

    /// Whether row `i` belongs to the same caption as the row below it.
    private boolean belongsToCaption(int i, int credit) {
        Row row = layout.row(i);
        boolean plain = !row.vertical() && kinds[i] != RowKind.FURNITURE && !layout.opensWithLeadIn(i);
        return plain && (i + 1 == credit || (!layout.endsSentence(i) && !layout.gapBefore(i + 1)));
    }

    private void markGuideAbove(int pointer) {
        if (!layout.gapBefore(pointer) && kinds[pointer - 1] == RowKind.TITLE && isNearGuide(pointer)) {
            kinds[pointer - 1] = RowKind.FURNITURE;
            layout.markFurniture(pointer - 1, Kind.GUIDE);
            layout.markFurniture(pointer, Kind.GUIDE);
        }
    }

    private boolean isNearGuide(int i) {
        for (int k = Math.max(0, i - GUIDE_REACH); k < kinds.length && k <= i + GUIDE_REACH; k++) {
            if (layout.furniture(k) == Kind.GUIDE) {
                return true;
            }
        }
        return false;
    }
}
