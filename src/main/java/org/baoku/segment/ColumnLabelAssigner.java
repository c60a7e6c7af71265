package org.baoku.segment;

import static org.baoku.segment.weight.LabelWeight.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.segment.row.DigestRows;
import org.baoku.segment.row.OverprintRemover;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.Row;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.weight.LabelWeight;
import org.baoku.segment.weight.WeightValues;

/// Finds the column labels among the title rows and assigns them to articles: to the one whose headline stands next to
/// them, that shares their words or stands nearest ([LabelWeight]).
///
/// A label stands above its headline in print. An extractor that gives the text in the order in which it was painted
/// may give it after the headline; on a page with such labels, one between two headlines belongs to the one before.
final class ColumnLabelAssigner {
    /// Articles further away are not considered.
    private static final int REACH = 10;

    /// A label is at least so many cells narrower than the title below it.
    private static final int MIN_DIFFERENCE = 4;

    private final PageLayout layout;
    private final RowKind[] kinds;
    private final WeightValues<LabelWeight> weights;
    private final boolean follow;

    private ColumnLabelAssigner(PageLayout layout, RowKind[] kinds, WeightValues<LabelWeight> weights) {
        this.layout = layout;
        this.kinds = kinds;
        this.weights = weights;
        follow = followHeadlines(layout, kinds);
    }

    /// Which rows are column labels whatever stands next to them: those of briefs, and bold ones outside of every body
    /// with the short row that may stand above each.
    static boolean[] find(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts, boolean[] crossheadPlaces) {
        boolean[] labels = new boolean[kinds.length];
        for (DigestRows digest : layout.digests().all()) {
            if (digest.label() >= 0) {
                labels[digest.label()] = true;
            }
        }
        boolean follow = followHeadlines(layout, kinds);
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == RowKind.TITLE
                    && !crossheadPlaces[i]
                    && (follow ? isNameAfterTitle(layout, kinds, i) : isNameAboveTitle(layout, kinds, drafts, i))) {
                labels[i] = true;
            }
        }
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == RowKind.TITLE && !crossheadPlaces[i] && ColumnLabelDetector.isBold(layout.row(i))) {
                labels[i] = true;
                if (i > 0
                        && kinds[i - 1] == RowKind.TITLE
                        && !layout.gapBefore(i)
                        && layout.row(i - 1).compact().length() <= 8
                        && (i == 1 || kinds[i - 2] != RowKind.TITLE || layout.gapBefore(i - 1))) {
                    labels[i - 1] = true;
                }
            }
        }
        return labels;
    }

    /// Whether the page gives labels after their headlines, by those that stand next to one headline only.
    private static boolean followHeadlines(PageLayout layout, RowKind[] kinds) {
        int above = 0;
        int after = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == RowKind.TITLE && isName(layout, i)) {
                boolean headlineBefore = isHeadline(layout, kinds, i - 1);
                boolean headlineAfter = isHeadline(layout, kinds, i + 1);
                above += headlineAfter && !headlineBefore ? 1 : 0;
                after += headlineBefore && !headlineAfter ? 1 : 0;
            }
        }
        return after > above;
    }

    private static boolean isHeadline(PageLayout layout, RowKind[] kinds, int row) {
        return row >= 0 && row < kinds.length && kinds[row] == RowKind.TITLE && !isName(layout, row);
    }

    /// Whether a row is worded like the name of a column, and not only overprinted like one.
    private static boolean isName(PageLayout layout, int row) {
        return ColumnLabelDetector.looksLikeLabel(layout.row(row)) && !ColumnLabelDetector.isBold(layout.row(row));
    }

    private static boolean isNameAfterTitle(PageLayout layout, RowKind[] kinds, int row) {
        boolean quotes = layout.row(row).compact().indexOf('“') >= 0;
        return !quotes
                && isName(layout, row)
                && isHeadline(layout, kinds, row - 1)
                && isNearerToRowBefore(layout, row, row);
    }

    private static boolean isNearerToRowBefore(PageLayout layout, int first, int last) {
        return !layout.gapBefore(first) || last + 1 == layout.size() || layout.gapBefore(last + 1);
    }

    /// Whether a row that is worded like the name of a column stands right above a title row and is not its beginning.
    private static boolean isNameAboveTitle(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts, int row) {
        if (row + 1 == kinds.length
                || kinds[row + 1] != RowKind.TITLE
                || layout.gapBefore(row + 1)
                || layout.digests().isTitle(row + 1)
                || !ColumnLabelDetector.looksLikeLabel(layout.row(row))) {
            return false;
        }
        String name = layout.row(row).compact();
        String title = layout.row(row + 1).compact();
        return drafts.stream().noneMatch(draft -> draft.words().spanBreak(name, title));
    }

    /// Separates a column label from the title below it: a short first row that is worded like a label. On a page
    /// without gaps, which would set a label apart, also one that shares few words with the article while the rows
    /// below it share more.
    static void separateFromTitles(PageLayout layout, List<ArticleDraft> drafts, WeightValues<LabelWeight> weights) {
        for (ArticleDraft draft : drafts) {
            List<Integer> rows = draft.titleRows();
            if (rows.size() > 1 && startsWithLabel(layout, draft, rows, weights)) {
                draft.labelRows().add(rows.getFirst());
                draft.setTitle(rows.subList(1, rows.size()), draft.titleLikeness(), draft.rivalLikeness());
            }
        }
    }

    private static boolean startsWithLabel(
            PageLayout layout, ArticleDraft draft, List<Integer> rows, WeightValues<LabelWeight> weights) {
        Row first = layout.row(rows.getFirst());
        String next = layout.row(rows.get(1)).compact();
        if (rows.get(1) != rows.getFirst() + 1 || draft.words().spanBreak(first.compact(), next)) {
            return false;
        }
        int widest = rows.subList(1, rows.size()).stream()
                .mapToInt(row -> layout.row(row).cells())
                .max()
                .orElse(0);
        return ColumnLabelDetector.looksLikeLabel(first)
                || (layout.gapUse() == PageLayout.GapUse.NONE
                        && ColumnLabelDetector.isShortAndPlain(first)
                        && first.cells() + MIN_DIFFERENCE <= widest
                        && draft.titleLikeness() > weights.of(TITLE_LIKENESS)
                        && CharacterBigrams.of(first.text()).shareIn(draft.words()) < weights.of(OWN_WORDS));
    }

    /// Assigns each block of label rows to an article.
    static void assign(
            PageLayout layout,
            RowKind[] kinds,
            List<ArticleDraft> drafts,
            boolean[] labels,
            WeightValues<LabelWeight> weights) {
        if (drafts.isEmpty()) {
            return;
        }
        ColumnLabelAssigner assigner = new ColumnLabelAssigner(layout, kinds, weights);
        assigner.labelBriefs(drafts);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] && !layout.digests().isTitle(i)) {
                List<Integer> block = new ArrayList<>(List.of(i));
                while (i + 1 < labels.length && labels[i + 1] && !layout.gapBefore(i + 1)) {
                    block.add(++i);
                }
                assigner.best(block, drafts).labelRows().addAll(block);
            }
        }
    }

    /// The name of a column of briefs is the label of each.
    private void labelBriefs(List<ArticleDraft> drafts) {
        Map<Integer, Integer> labelOfBody = new HashMap<>();
        for (DigestRows digest : layout.digests().all()) {
            if (digest.label() >= 0) {
                digest.briefs().forEach(brief -> labelOfBody.put(brief.body(), digest.label()));
            }
        }
        for (ArticleDraft draft : drafts) {
            Integer label = labelOfBody.get(draft.firstRow());
            if (label != null) {
                draft.labelRows().add(label);
            }
        }
    }

    private ArticleDraft best(List<Integer> block, List<ArticleDraft> drafts) {
        if (follow && isNearerToRowBefore(layout, block.getFirst(), block.getLast())) {
            for (ArticleDraft draft : drafts) {
                if (draft.titleRows().contains(block.getFirst() - 1)) {
                    return draft;
                }
            }
        }
        int below = block.getLast() + 1;
        if (!ColumnLabelDetector.isBold(layout.row(below - 1)) && below < kinds.length && !layout.gapBefore(below)) {
            for (ArticleDraft draft : drafts) {
                if (draft.titleRows().contains(below)) {
                    return draft;
                }
            }
        }
        StringBuilder text = new StringBuilder();
        block.forEach(i ->
                text.append(OverprintRemover.undouble(layout.row(i).text())).append('，'));
        CharacterBigrams words = CharacterBigrams.of(text);
        int nearest = nearest(block.getFirst(), drafts);
        List<ArticleDraft> near =
                drafts.subList(Math.max(0, nearest - REACH), Math.min(drafts.size(), nearest + REACH));
        InverseDocumentFrequency idf = new InverseDocumentFrequency(
                near.stream().map(ArticleDraft::words).toList());
        ArticleDraft best = near.getFirst();
        double bestScore = -1;
        for (ArticleDraft draft : near) {
            double score = weights.of(SHARED_WORDS) * idf.sharedWeight(words, draft.words()) + closeness(block, draft);
            if (score > bestScore) {
                bestScore = score;
                best = draft;
            }
        }
        return best;
    }

    /// The last article that begins at or before a row, else the first.
    private static int nearest(int row, List<ArticleDraft> drafts) {
        int from = 0;
        int to = drafts.size() - 1;
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (drafts.get(middle).firstRow() <= row) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    /// A label stands with its headline, or next to its body.
    private double closeness(List<Integer> block, ArticleDraft draft) {
        int rowBefore = block.getFirst() - 1;
        int rowAfter = block.getLast() + 1;
        if (draft.titleRows().contains(rowAfter)) {
            return weights.of(layout.gapBefore(rowAfter) ? NEAR_TITLE : WITH_TITLE);
        }
        if (draft.titleRows().contains(rowBefore)) {
            return weights.of(NEAR_TITLE);
        }
        boolean nextToBody =
                rowAfter == draft.firstRow() || (rowBefore == draft.lastRow() && kinds[rowBefore].isBody());
        return nextToBody ? weights.of(NEXT_TO_BODY) : 0;
    }
}
