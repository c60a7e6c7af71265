package org.baoku.segment.row;

/// Finds the first lines of paragraphs that were taken for headlines because blank lines set them apart.
///
/// What shows them is the sentence: a line as long as an indented one ends without a mark, and the text
/// after it begins in mid-sentence, at the very edge of its column, while no text before it waits to be
/// continued.
public final class TornParagraphFinder {
    private final PageLayout layout;
    private final RowKind[] kinds;

    private TornParagraphFinder(PageLayout layout, RowKind[] kinds) {
        this.layout = layout;
        this.kinds = kinds;
    }

    /// Marks such rows as the beginnings of their paragraphs. On a page that does not indent its paragraphs
    /// nothing tells them from headlines.
    public static void mark(PageLayout layout, RowKind[] kinds) {
        TornParagraphFinder finder = new TornParagraphFinder(layout, kinds);
        if (!finder.indentsParagraphs()) {
            return;
        }
        for (int i = 1; i + 1 < kinds.length; i++) {
            if (kinds[i] == RowKind.TITLE && finder.beginsParagraph(i) && finder.isMidSentence(i + 1)) {
                kinds[i] = RowKind.PARAGRAPH_START;
                kinds[i + 1] = RowKind.CONTINUATION;
            }
        }
    }

    /// Whether most paragraphs of the page begin two characters late.
    private boolean indentsParagraphs() {
        int starts = 0;
        int indented = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == RowKind.PARAGRAPH_START && !layout.opensWithLeadIn(i)) {
                starts++;
                if (layout.indent(i) > 0) {
                    indented++;
                }
            }
        }
        return indented * 2 > starts;
    }

    private boolean beginsParagraph(int i) {
        Row row = layout.row(i);
        return !row.vertical()
                && layout.indent(i) > 0
                && !layout.endsSentence(i)
                && !layout.isInAnotherColumn(i + 1)
                && !OverprintRemover.isDoubled(row.compact())
                && (kinds[i - 1] != RowKind.TITLE || layout.gapBefore(i))
                && !isSentenceOpenBefore(i);
    }

    /// Whether body text begins in the row as no paragraph does: without an indent.
    private boolean isMidSentence(int i) {
        return kinds[i].isBody() && !layout.opensWithLeadIn(i) && layout.row(i).cells() >= layout.width(i) - 1;
    }

    /// Whether a sentence that began before row `i` has not ended there.
    private boolean isSentenceOpenBefore(int i) {
        int before = i - 1;
        while (before >= 0 && !kinds[before].isBody()) {
            before--;
        }
        return before >= 0 && !layout.endsSentence(before);
    }
}
