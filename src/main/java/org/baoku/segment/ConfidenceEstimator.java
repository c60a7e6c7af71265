package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Doubt;
import org.baoku.paper.Jump;

/// How sure it is that an article is whole and has its own title, and why not surer.
///
/// Each doubt takes its part off; what is left of nearly 1 is the confidence. The parts are set so that articles at 0.9
/// or more are right 98 times in 100.
final class ConfidenceEstimator {
    private static final double AT_BEST = 0.98;
    private static final int VERY_SHORT = 40;

    private final PageLayout sheet;
    private final ArticleDraft story;
    private final List<Doubt> doubts = new ArrayList<>();
    private double confidence = AT_BEST;

    private ConfidenceEstimator(PageLayout sheet, ArticleDraft story) {
        this.sheet = sheet;
        this.story = story;
    }

    /// What can be said of a story.
    ///
    /// @param signs of its body
    /// @param jump where it goes on or comes from: then it need not open or end here
    static ConfidenceEstimator of(PageLayout sheet, ArticleDraft story, int signs, Jump jump) {
        ConfidenceEstimator certainty = new ConfidenceEstimator(sheet, story);
        // What a person said is no doubt any more.
        if (!story.isBodySettled()) {
            certainty.weighBody(signs, jump);
        }
        if (!story.isTitleSettled()) {
            certainty.weighTitle();
        }
        return certainty;
    }

    double confidence() {
        return Math.round(confidence * 1000) / 1000.0;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    private void weighBody(int signs, Jump jump) {
        if (!story.opensWithLeadIn() && jump.from() == null) {
            doubt(story.isCutByTalk() ? 0.82 : 0.9, "no-lead-in");
        }
        int torn = tornPlaces();
        if (torn > 0) {
            doubt(Math.pow(0.96, Math.min(torn, 6)), "joined-over-columns");
        }
        if (story.last().endsOpen() && jump.to() == null) {
            doubt(0.85, "ends-in-mid-sentence");
        }
        if (signs < VERY_SHORT) {
            doubt(0.8, "very-short");
        }
    }

    /// How often the body was put together over another article's text.
    private int tornPlaces() {
        int torn = 0;
        for (int p = 1; p < story.passages().size(); p++) {
            BodyBlock before = story.passages().get(p - 1);
            BodyBlock after = story.passages().get(p);
            if (after.from() < before.to() || before.endsOpen() != after.opensInside()) {
                torn++;
            }
        }
        return torn;
    }

    private void weighTitle() {
        List<Integer> rows = story.titleRows();
        if (rows.isEmpty()) {
            doubt(0.45, "headline-missing");
            return;
        }
        boolean close = rows.getLast() + 1 == story.firstRow() || rows.getFirst() - 1 == story.lastRow();
        if (story.titleLikeness() < 0.12) {
            doubt(close ? 0.75 : 0.5, "headline-shares-no-word");
        } else if (story.titleLikeness() < 0.25) {
            doubt(close ? 0.93 : 0.8, "headline-shares-few-words");
        }
        if (story.titleLikeness() - story.titleRival() < 0.08) {
            doubt(close ? 0.9 : 0.75, "headline-fits-another-article");
        }
        if (rows.size() > 3) {
            doubt(0.88, "headline-long");
        }
        if (sheet.row(rows.getFirst()).vertical()) {
            doubt(0.9, "headline-printed-downwards");
        }
    }

    private void doubt(double part, String code) {
        confidence *= part;
        doubts.add(new Doubt(code));
    }
}
