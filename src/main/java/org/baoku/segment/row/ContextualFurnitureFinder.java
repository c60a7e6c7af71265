package org.baoku.segment.row;

import java.util.regex.Pattern;
import org.baoku.paper.Furniture.Kind;

/// Finds furniture by the rows next to it: captions by the photographer's credit below them, the headlines of a 导读 by
/// the page number that follows each.
public final class ContextualFurnitureFinder {
    private static final int MAX_CAPTION_ROWS = 5;
    private static final int MAX_CAPTION_CHARACTERS = 130;
    private static final int GUIDE_REACH = 8;

    /// The rows of a caption differ by so many cells.
    private static final int MAX_UNEVENNESS = 3;

    private static final Pattern CAPTION =
            Pattern.compile("(?:图为|这是|\\d{1,2}月\\d{1,2}日|[\\d、]{1,8}日|近日|日前|昨日|[上下左右]图|图[①②③④一二三:：]|▲|△|▼).*");
    private static final Pattern PAGE_POINTER = Pattern.compile("(?:详见|见|转|[→▶►>]+)?第?[A-Z]?[0-9一二三四五六七八九十]{1,4}版");

    private static final Pattern NEWSPAPER = Pattern.compile("[\\p{IsHan}]{2,6}(?:[日晚早晨时商周导快]报|都市报|青年报)");

    private final PageLayout layout;
    private final RowKind[] kinds;

    private ContextualFurnitureFinder(PageLayout layout, RowKind[] kinds) {
        this.layout = layout;
        this.kinds = kinds;
    }

    /// Marks such rows as furniture, in the layout and among the kinds.
    public static void mark(PageLayout layout, RowKind[] kinds) {
        ContextualFurnitureFinder finder = new ContextualFurnitureFinder(layout, kinds);
        for (int i = 0; i < kinds.length; i++) {
            if (i > 0 && kinds[i] == RowKind.FURNITURE) {
                finder.markAbove(i);
            }
            if (finder.isMastheadName(i)) {
                kinds[i] = RowKind.FURNITURE;
                layout.markFurniture(i, Kind.MASTHEAD);
            }
        }
    }

    private void markAbove(int i) {
        if (PAGE_POINTER.matcher(layout.row(i).compact()).matches()) {
            markGuideAbove(i);
        } else if (layout.furniture(i) == Kind.CAPTION) {
            markCaptionAbove(i);
        }
    }

    /// Whether the row is the name of a newspaper beside its date, number or address.
    private boolean isMastheadName(int i) {
        return kinds[i] == RowKind.TITLE
                && NEWSPAPER.matcher(layout.row(i).compact()).matches()
                && (isMasthead(i - 1) || isMasthead(i + 1));
    }

    private boolean isMasthead(int i) {
        return i >= 0
                && i < kinds.length
                && kinds[i] == RowKind.FURNITURE
                && (layout.furniture(i) == Kind.MASTHEAD
                        || layout.furniture(i) == Kind.DATE_LINE
                        || layout.furniture(i) == Kind.PAGE_LINE);
    }

    private void markCaptionAbove(int credit) {
        int from = credit;
        int characters = 0;
        while (from > 0 && credit - from < MAX_CAPTION_ROWS && belongsToCaption(from - 1, credit)) {
            from--;
            characters += layout.row(from).compact().length();
        }
        boolean apart = from == 0 || !kinds[from - 1].isBody() || layout.gapBefore(from);
        boolean starts = opensCaption(from)
                ? apart || layout.endsSentence(from - 1)
                : continuesIn(credit) && (apart || layout.endsSentence(from - 1));
        if (from < credit && starts && characters <= MAX_CAPTION_CHARACTERS) {
            for (int i = from; i < credit; i++) {
                kinds[i] = RowKind.FURNITURE;
                layout.markFurniture(i, Kind.CAPTION);
            }
        }
    }

    private boolean opensCaption(int i) {
        return CAPTION.matcher(layout.row(i).compact()).lookingAt();
    }

    /// Whether the row of a photographer's credit begins with the rest of the caption or of the credit, so that the row
    /// above is part of the caption, however that is worded: a headline above a whole caption is not.
    private boolean continuesIn(int credit) {
        Row row = layout.row(credit);
        Row above = layout.row(credit - 1);
        int sentence = row.compact().lastIndexOf('。');
        return !layout.endsSentence(credit - 1)
                && !opensCaption(credit)
                && (sentence < 0 ? above.compact().indexOf('。') > 0 : 4 * sentence <= above.cells());
    }

    /// Whether row `i` belongs to the same caption as the row below it.
    private boolean belongsToCaption(int i, int credit) {
        Row row = layout.row(i);
        boolean plain = !row.vertical() && kinds[i] != RowKind.FURNITURE && !layout.opensWithLeadIn(i);
        return plain
                && (i + 1 == credit
                        || (!layout.endsSentence(i) && !layout.gapBefore(i + 1) && isAsWide(row, layout.row(i + 1))));
    }

    /// Whether both rows may fill the same column; a headline above a caption seldom does.
    private static boolean isAsWide(Row row, Row below) {
        return Math.abs(row.cells() - below.cells()) <= MAX_UNEVENNESS;
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
