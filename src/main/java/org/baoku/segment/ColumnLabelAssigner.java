package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;

/// Finds the column labels among the title rows and gives them to articles: to the one that names them or stands
/// nearest.
final class ColumnLabelAssigner {
    /// Articles farther away get no label.
    private static final int REACH = 10;

    private static final int NARROWER = 4;
    private static final double TELLING = 0.12;

    private final PageLayout sheet;
    private final RowKind[] kinds;

    private ColumnLabelAssigner(PageLayout sheet, RowKind[] kinds) {
        this.sheet = sheet;
        this.kinds = kinds;
    }

    /// Which rows are bold column labels outside of every body, with the short row that stands on each.
    static boolean[] bold(PageLayout sheet, RowKind[] kinds, boolean[] inBody) {
        boolean[] labels = new boolean[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == RowKind.TITLE && !inBody[i] && ColumnLabelDetector.isBold(sheet.row(i))) {
                labels[i] = true;
                if (i > 0
                        && kinds[i - 1] == RowKind.TITLE
                        && !sheet.gapBefore(i)
                        && sheet.row(i - 1).tight().length() <= 8
                        && (i == 1 || kinds[i - 2] != RowKind.TITLE || sheet.gapBefore(i - 1))) {
                    labels[i - 1] = true;
                }
            }
        }
        return labels;
    }

    /// Tells the column label from the title that it stands upon: a short first row that is worded like one, or that
    /// says nothing of the article while the rows below it do.
    static void above(PageLayout sheet, List<ArticleDraft> stories) {
        for (ArticleDraft story : stories) {
            List<Integer> rows = story.titleRows();
            if (rows.size() > 1 && isAbove(sheet, story, rows)) {
                story.labelRows().add(rows.getFirst());
                story.title(rows.subList(1, rows.size()), story.titleLikeness(), story.titleRival());
            }
        }
    }

    private static boolean isAbove(PageLayout sheet, ArticleDraft story, List<Integer> rows) {
        Row first = sheet.row(rows.getFirst());
        if (rows.get(1) != rows.getFirst() + 1 || !ColumnLabelDetector.mayBe(first)) {
            return false;
        }
        int widest = rows.subList(1, rows.size()).stream()
                .mapToInt(row -> sheet.row(row).cells())
                .max()
                .orElse(0);
        return ColumnLabelDetector.looksLike(first)
                || (first.cells() + NARROWER <= widest
                        && story.titleLikeness() > TELLING
                        && !CharacterBigrams.of(first.text()).meets(story.words()));
    }

    /// Gives each block of label rows to a story.
    static void assign(PageLayout sheet, RowKind[] kinds, List<ArticleDraft> stories, boolean[] labels) {
        if (stories.isEmpty()) {
            return;
        }
        ColumnLabelAssigner of = new ColumnLabelAssigner(sheet, kinds);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i]) {
                List<Integer> block = new ArrayList<>(List.of(i));
                while (i + 1 < labels.length && labels[i + 1] && !sheet.gapBefore(i + 1)) {
                    block.add(++i);
                }
                of.best(block, stories).labelRows().addAll(block);
            }
        }
    }

    private ArticleDraft best(List<Integer> block, List<ArticleDraft> stories) {
        StringBuilder text = new StringBuilder();
        block.forEach(
                i -> text.append(OverprintRemover.undo(sheet.row(i).text())).append('，'));
        CharacterBigrams words = CharacterBigrams.of(text);
        int nearest = nearest(block.getFirst(), stories);
        List<ArticleDraft> near =
                stories.subList(Math.max(0, nearest - REACH), Math.min(stories.size(), nearest + REACH));
        InverseDocumentFrequency rarity = new InverseDocumentFrequency(
                near.stream().map(ArticleDraft::words).toList());
        ArticleDraft best = near.getFirst();
        double most = -1;
        for (ArticleDraft story : near) {
            double score = rarity.shared(words, story.words()) + closeness(block, story);
            if (score > most) {
                most = score;
                best = story;
            }
        }
        return best;
    }

    private static int nearest(int row, List<ArticleDraft> stories) {
        int from = 0;
        int to = stories.size() - 1;
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (stories.get(middle).firstRow() <= row) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    /// A label stands with its headline, or next to its body.
    private double closeness(List<Integer> block, ArticleDraft story) {
        int first = block.getFirst() - 1;
        int last = block.getLast() + 1;
        if (story.titleRows().contains(last) || story.titleRows().contains(first)) {
            boolean apart =
                    story.titleRows().contains(last) ? sheet.gapBefore(last) : sheet.gapBefore(block.getFirst());
            return apart ? 0.25 : 0.5;
        }
        return last == story.firstRow() || (first == story.lastRow() && kinds[first].isBody()) ? 0.2 : 0;
    }
}
