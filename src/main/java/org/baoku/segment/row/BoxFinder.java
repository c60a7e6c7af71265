package org.baoku.segment.row;

import java.util.regex.Pattern;
import org.baoku.paper.Furniture.Kind;

/// Finds short texts between rows that are no body text and that are no articles: captions without a photographer and
/// notices (遗失声明).
public final class BoxFinder {
    private static final int MAX_ROWS = 8;
    private static final int MAX_CHARACTERS = 160;

    private static final Pattern CAPTION = Pattern.compile("(?:图为|[上下左右]图|图[①②③④一二三四]?[:：为]|▲|△|▼).*");
    private static final Pattern LOSS = Pattern.compile(".{1,12}(?:遗失|丢失|灭失)");

    /// How a notice begins that has its name on the same line as its words: 招租公告　我公司….
    private static final Pattern NAMED = Pattern.compile(
            "[\\p{IsHan}]{2,6}(?:公告|启事|声明|通告)[\\s\\h]+[\\p{IsHan}].{3,}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TELEPHONE = Pattern.compile(".*(?:电话|热线|手机|微信)[:：]?[\\d-]{7,16}。?");

    /// How a notice ends: with a number to call, or with what is void.
    private static final Pattern NOTICE =
            Pattern.compile(".*(?:(?:电话|热线|手机|微信|联系人?).{0,6}[\\d—-]{6,}|声明作废|(?:遗失|丢失|灭失).{2,80}作废)。?");

    private final PageLayout layout;
    private final RowKind[] kinds;

    private BoxFinder(PageLayout layout, RowKind[] kinds) {
        this.layout = layout;
        this.kinds = kinds;
    }

    /// Marks the rows of such texts as furniture.
    public static void mark(PageLayout layout, RowKind[] kinds) {
        BoxFinder finder = new BoxFinder(layout, kinds);
        for (int i = 0; i < kinds.length; i++) {
            if (finder.mayBegin(i)) {
                finder.markFrom(i);
            }
        }
    }

    private boolean mayBegin(int i) {
        if (NAMED.matcher(layout.row(i).text()).matches()) {
            return true;
        }
        return (i == 0 || !kinds[i - 1].isBody())
                && (kinds[i] != RowKind.TITLE
                        || LOSS.matcher(layout.row(i).compact()).lookingAt())
                && kinds[i] != RowKind.CREDIT
                && !layout.opensWithLeadIn(i);
    }

    private void markFrom(int from) {
        boolean caption = CAPTION.matcher(layout.row(from).compact()).lookingAt();
        boolean notice = (from > 0 && layout.furniture(from - 1) == Kind.ADVERTISEMENT)
                || LOSS.matcher(layout.row(from).compact()).lookingAt();
        boolean named = NAMED.matcher(layout.row(from).text()).matches();
        if (!caption && !notice && !named) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < kinds.length && i < from + MAX_ROWS && text.length() < MAX_CHARACTERS; i++) {
            boolean other = !kinds[i].isBody() && !(named && kinds[i] == RowKind.TITLE);
            if (i > from && (other || layout.opensWithLeadIn(i))) {
                return;
            }
            text.append(layout.row(i).compact());
            if (named && TELEPHONE.matcher(text).matches()) {
                fill(from, i, Kind.ADVERTISEMENT);
                return;
            }
            if (caption && endsCaption(i)) {
                fill(from, i, Kind.CAPTION);
                return;
            }
            if (notice && layout.endsSentence(i) && NOTICE.matcher(text).matches()) {
                fill(from, i, Kind.ADVERTISEMENT);
                return;
            }
        }
    }

    /// Whether a caption ends with the row: body text that goes on after it may be that of an article.
    private boolean endsCaption(int i) {
        return layout.endsSentence(i)
                && (i + 1 == kinds.length || !kinds[i + 1].isBody() || layout.opensWithLeadIn(i + 1));
    }

    private void fill(int from, int to, Kind kind) {
        for (int i = from; i <= to; i++) {
            kinds[i] = RowKind.FURNITURE;
            layout.markFurniture(i, kind);
        }
        if (to + 1 < kinds.length && kinds[to + 1] == RowKind.CONTINUATION) {
            kinds[to + 1] = RowKind.PARAGRAPH_START;
        }
    }
}
