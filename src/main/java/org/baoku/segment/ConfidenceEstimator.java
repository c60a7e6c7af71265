package org.baoku.segment;

import static org.baoku.segment.weight.ConfidenceWeight.*;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Doubt;
import org.baoku.paper.Jump;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.weight.ConfidenceWeight;
import org.baoku.segment.weight.WeightValues;

/// Estimates how sure it is that an article is complete and has its own title, and names the doubts.
///
/// The confidence is a product: a little below 1, times a factor for each doubt ([ConfidenceWeight]). The factors
/// are set so that 98 of 100 articles with a confidence of 0.9 or more are right, on the practice pages.
final class ConfidenceEstimator {
    private static final int VERY_SHORT_CHARACTERS = 40;
    private static final int MAX_COUNTED_JOINS = 6;
    private static final int LONG_HEADLINE_ROWS = 3;

    private final PageLayout layout;
    private final ArticleDraft draft;
    private final WeightValues<ConfidenceWeight> weights;
    private final List<Doubt> doubts = new ArrayList<>();
    private double confidence;

    private ConfidenceEstimator(PageLayout layout, ArticleDraft draft, WeightValues<ConfidenceWeight> weights) {
        this.layout = layout;
        this.draft = draft;
        this.weights = weights;
        confidence = weights.of(BEST);
    }

    /// The confidence and the doubts of an article. What an editor has corrected is not doubted.
    ///
    /// @param characters of its body
    /// @param jump where it continues or comes from: then it need not begin or end on this page
    static ConfidenceEstimator estimate(
            PageLayout layout, ArticleDraft draft, int characters, Jump jump, WeightValues<ConfidenceWeight> weights) {
        ConfidenceEstimator estimator = new ConfidenceEstimator(layout, draft, weights);
        if (!draft.isBodyCorrected()) {
            estimator.checkBody(characters, jump);
        }
        if (!draft.isTitleCorrected()) {
            estimator.checkTitle();
        }
        return estimator;
    }

    double confidence() {
        return Math.round(confidence * 1000) / 1000.0;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    private void checkBody(int characters, Jump jump) {
        if (!draft.opensWithLeadIn() && jump.from() == null) {
            doubt(weights.of(draft.isSplitByTopic() ? TOPIC_SHIFT_ONLY : NO_LEAD_IN), "no-lead-in");
        }
        int joins = doubtfulJoins();
        if (joins > 0) {
            doubt(Math.pow(weights.of(JOINED_OVER_COLUMNS), Math.min(joins, MAX_COUNTED_JOINS)), "joined-over-columns");
        }
        if (draft.lastBlock().endsInSentence() && jump.to() == null) {
            doubt(weights.of(ENDS_IN_SENTENCE), "ends-in-mid-sentence");
        }
        checkColumns();
        if (characters < VERY_SHORT_CHARACTERS) {
            doubt(weights.of(VERY_SHORT), "very-short");
        }
    }

    /// Where an extractor set lines of neighbouring columns on one line, articles are mixed line by line.
    private void checkColumns() {
        int rows = 0;
        int sideBySide = 0;
        for (BodyBlock block : draft.bodyBlocks()) {
            for (int i = block.from(); i <= block.to(); i++) {
                rows++;
                sideBySide += layout.isSideBySide(i) ? 1 : 0;
            }
        }
        if (sideBySide > 1 && sideBySide > weights.of(SIDE_BY_SIDE_SHARE) * rows) {
            doubt(weights.of(SIDE_BY_SIDE), "columns-side-by-side");
        } else if (layout.sideBySideShare() > weights.of(SIDE_BY_SIDE_PAGE_SHARE)) {
            doubt(weights.of(SIDE_BY_SIDE_PAGE), "columns-side-by-side");
        }
    }

    /// How many neighbouring blocks do not follow each other: out of order, or a sentence that does not continue.
    private int doubtfulJoins() {
        int joins = 0;
        for (int b = 1; b < draft.bodyBlocks().size(); b++) {
            BodyBlock before = draft.bodyBlocks().get(b - 1);
            BodyBlock after = draft.bodyBlocks().get(b);
            boolean isCredit = after.from() == after.to() && layout.isCredit(after.from());
            if (isCredit) {
                continue;
            }
            if (after.from() < before.to() || before.endsInSentence() != after.startsInParagraph()) {
                joins++;
            }
        }
        return joins;
    }

    private void checkTitle() {
        List<Integer> rows = draft.titleRows();
        if (rows.isEmpty() && layout.digests().opensBrief(draft.firstRow())) {
            return;
        }
        if (rows.isEmpty()) {
            doubt(weights.of(NO_HEADLINE), "headline-missing");
            return;
        }
        boolean adjacent = rows.getLast() + 1 == draft.firstRow() || rows.getFirst() - 1 == draft.lastRow();
        double likeness = draft.titleLikeness();
        if (likeness < weights.of(NO_WORD)) {
            doubt(weights.of(adjacent ? ADJACENT_NO_WORD : DISTANT_NO_WORD), "headline-shares-no-word");
        } else if (likeness < weights.of(FEW_WORDS)) {
            doubt(weights.of(adjacent ? ADJACENT_FEW_WORDS : DISTANT_FEW_WORDS), "headline-shares-few-words");
        }
        if (likeness - draft.rivalLikeness() < weights.of(RIVAL_MARGIN)) {
            doubt(weights.of(adjacent ? ADJACENT_RIVAL : DISTANT_RIVAL), "headline-fits-another-article");
        }
        if (rows.size() > LONG_HEADLINE_ROWS) {
            doubt(weights.of(LONG_HEADLINE), "headline-long");
        }
        if (layout.row(rows.getFirst()).vertical()) {
            doubt(weights.of(VERTICAL_HEADLINE), "headline-printed-downwards");
        }
    }

    private void doubt(double factor, String code) {
        confidence *= factor;
        doubts.add(new Doubt(code));
    }
}
