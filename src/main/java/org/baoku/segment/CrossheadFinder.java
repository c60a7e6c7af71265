package org.baoku.segment;

import java.util.List;

/// Finds the headings inside an article's body: title rows between two paragraphs of the same article that no article
/// took for its headline.
final class CrossheadFinder {
    private CrossheadFinder() {}

    /// Which rows stand between two passages of one story, after a full sentence and before a new paragraph.
    static boolean[] within(PageLayout sheet, RowKind[] kinds, List<ArticleDraft> stories) {
        boolean[] within = new boolean[kinds.length];
        for (ArticleDraft story : stories) {
            for (int p = 1; p < story.passages().size(); p++) {
                markBetween(
                        sheet,
                        kinds,
                        story.passages().get(p - 1),
                        story.passages().get(p),
                        within);
            }
        }
        return within;
    }

    private static void markBetween(
            PageLayout sheet, RowKind[] kinds, BodyBlock before, BodyBlock after, boolean[] within) {
        if (before.endsOpen()
                || after.opensInside()
                || after.from() <= before.to()
                || !sheet.endsSentence(before.to())) {
            return;
        }
        for (int i = before.to() + 1; i < after.from(); i++) {
            if (kinds[i] != RowKind.TITLE && kinds[i] != RowKind.FURNITURE) {
                return;
            }
        }
        for (int i = before.to() + 1; i < after.from(); i++) {
            within[i] = kinds[i] == RowKind.TITLE;
        }
    }

    /// Gives the rows between passages that are nobody's title to the story that holds them.
    static void assign(PageLayout sheet, RowKind[] kinds, List<ArticleDraft> stories, boolean[] labels) {
        boolean[] free = within(sheet, kinds, stories);
        for (ArticleDraft story : stories) {
            story.titleRows().forEach(i -> free[i] = false);
        }
        for (ArticleDraft story : stories) {
            for (int p = 1; p < story.passages().size(); p++) {
                for (int i = story.passages().get(p - 1).to() + 1;
                        i < story.passages().get(p).from();
                        i++) {
                    if (free[i] && !labels[i]) {
                        story.crossheadRows().add(i);
                        free[i] = false;
                    }
                }
            }
        }
    }
}
