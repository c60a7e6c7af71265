package org.baoku.segment;

import static org.baoku.segment.weight.JoinWeight.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.weight.JoinWeight;
import org.baoku.segment.weight.WeightValues;
import org.jspecify.annotations.Nullable;

/// Joins the body blocks of a page to articles: each lead-in opens one, and every other block continues the article
/// that it fits best ([JoinWeight]).
///
/// Where a page's text keeps its articles together nothing is to be decided. Where columns of several articles stand
/// side by side, an extractor may interleave them; a block that begins inside a sentence then belongs to an article
/// that broke off, has a column as wide, and shares its words.
final class ArticleAssembler {
    /// Articles further away on the page are not considered, so that the work is linear in the page's length.
    private static final int REACH = 8;

    private final PageLayout layout;
    private final List<BodyBlock> blocks;
    private final WeightValues<JoinWeight> weights;
    private final InverseDocumentFrequency idf;
    private final List<ArticleDraft> drafts = new ArrayList<>();

    private ArticleAssembler(PageLayout layout, List<BodyBlock> blocks, WeightValues<JoinWeight> weights) {
        this.layout = layout;
        this.blocks = blocks;
        this.weights = weights;
        idf = new InverseDocumentFrequency(blocks.stream().map(BodyBlock::words).toList());
    }

    /// The articles of a page, by their first rows.
    static List<ArticleDraft> assemble(PageLayout layout, List<BodyBlock> blocks, WeightValues<JoinWeight> weights) {
        return new ArticleAssembler(layout, blocks, weights).assemble();
    }

    private List<ArticleDraft> assemble() {
        Map<BodyBlock, ArticleDraft> draftOfLeadIn = new HashMap<>();
        for (BodyBlock block : blocks) {
            if (block.opensWithLeadIn()) {
                drafts.add(new ArticleDraft(block));
                draftOfLeadIn.put(block, drafts.getLast());
            }
        }
        int started = 0;
        @Nullable ArticleDraft previous = null;
        for (BodyBlock block : blocks) {
            @Nullable ArticleDraft own = draftOfLeadIn.get(block);
            if (own != null) {
                previous = own;
                started++;
                continue;
            }
            @Nullable
            ArticleDraft target = previous == null || layout.gapUse() == PageLayout.GapUse.BLOCKS
                    ? best(block, started, previous)
                    : previous;
            if (target == null) {
                target = new ArticleDraft(block);
                drafts.add(started++, target);
            } else {
                target.add(block);
            }
            previous = target;
        }
        drafts.forEach(ArticleDraft::sortBlocks);
        drafts.sort(Comparator.comparingInt(ArticleDraft::firstRow));
        return drafts;
    }

    private @Nullable ArticleDraft best(BodyBlock block, int started, @Nullable ArticleDraft previous) {
        @Nullable ArticleDraft best = null;
        double bestFit = previous == null ? weights.of(MIN_FIT) : -100;
        for (int d = Math.max(0, started - REACH); d < Math.min(drafts.size(), started + REACH); d++) {
            ArticleDraft draft = drafts.get(d);
            double fit = fit(block, draft) + (draft == previous ? weights.of(PREVIOUS_BLOCK) : 0);
            boolean ended = draft.firstRow() > block.to() && layout.endsWithSignOff(block.to());
            if (fit > bestFit && !ended) {
                bestFit = fit;
                best = draft;
            }
        }
        return best;
    }

    /// How well the block continues what the draft has so far.
    private double fit(BodyBlock block, ArticleDraft draft) {
        BodyBlock last = draft.lastBlock();
        double fit = weights.of(flow(block, last));
        int difference = Math.abs(block.width() - last.width());
        fit += weights.of(difference <= 1 ? SAME_WIDTH : difference <= 3 ? SIMILAR_WIDTH : OTHER_WIDTH);
        double shared = idf.sharedWeight(block.words(), draft.words());
        return fit + weights.of(SHARED_WORDS) * Math.min(weights.of(SHARED_WORDS_LIMIT), shared);
    }

    private static JoinWeight flow(BodyBlock block, BodyBlock last) {
        if (last.from() > block.from()) {
            return BACKWARD;
        }
        if (block.startsInParagraph()) {
            return last.endsInSentence() ? OPEN_TO_INSIDE : CLOSED_TO_INSIDE;
        }
        return last.endsInSentence() ? OPEN_TO_START : CLOSED_TO_START;
    }
}
