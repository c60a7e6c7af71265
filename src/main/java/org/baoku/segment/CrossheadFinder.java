package org.baoku.segment;

import java.util.List;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;

/// Finds crossheads: title rows between two paragraphs of the same article that are no article's headline.
final class CrossheadFinder {
    private CrossheadFinder() {}

    /// Which title rows stand between two body blocks of one article, after a full sentence and before a new paragraph.
    static boolean[] candidates(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts) {
        boolean[] candidates = new boolean[kinds.length];
        for (ArticleDraft draft : drafts) {
            List<BodyBlock> blocks = draft.bodyBlocks();
            for (int b = 1; b < blocks.size(); b++) {
                markBetween(layout, kinds, blocks.get(b - 1), blocks.get(b), candidates);
            }
        }
        return candidates;
    }

    private static void markBetween(
            PageLayout layout, RowKind[] kinds, BodyBlock before, BodyBlock after, boolean[] candidates) {
        if (before.endsInSentence()
                || after.startsInParagraph()
                || after.from() <= before.to()
                || !layout.endsSentence(before.to())) {
            return;
        }
        for (int i = before.to() + 1; i < after.from(); i++) {
            if (kinds[i] != RowKind.TITLE && kinds[i] != RowKind.FURNITURE) {
                return;
            }
        }
        for (int i = before.to() + 1; i < after.from(); i++) {
            candidates[i] = kinds[i] == RowKind.TITLE;
        }
    }

    /// Gives the candidates that are neither titles nor labels to the articles around them.
    static void assign(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts, boolean[] labels) {
        boolean[] free = candidates(layout, kinds, drafts);
        for (ArticleDraft draft : drafts) {
            draft.titleRows().forEach(i -> free[i] = false);
        }
        for (ArticleDraft draft : drafts) {
            List<BodyBlock> blocks = draft.bodyBlocks();
            for (int b = 1; b < blocks.size(); b++) {
                for (int i = blocks.get(b - 1).to() + 1; i < blocks.get(b).from(); i++) {
                    if (free[i] && !labels[i]) {
                        draft.crossheadRows().add(i);
                        free[i] = false;
                    }
                }
            }
        }
    }
}
