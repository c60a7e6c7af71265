package org.baoku.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as the page prints it: where it stands and what its parts are, nobody and no day named yet.
///
/// @param lead the printed lead-in (电头), taken off the first paragraph: `本报讯（记者施翔）`
/// @param signoff the printed credit taken off the end of the last paragraph, or standing alone after it or under the
/// headline: `（记者施翔）`
/// @param blocks the body in reading order
/// @param bodyLines the lines that the body, lead-in and sign-off came from
/// @param headlineLines the lines of kicker, headline and subheadline
/// @param labelLines the lines of the column label
/// @param confidence how sure the segmentation is that these lines are one whole article with this title, 0 to 1
/// @param doubts why it is not surer
/// @param jump where the article goes on or comes from; the printed marks are taken off the body
public record SegmentedArticle(
        Titles titles,
        @Nullable String lead,
        @Nullable String signoff,
        List<Block> blocks,
        LineNumbers bodyLines,
        LineNumbers headlineLines,
        LineNumbers labelLines,
        double confidence,
        List<Doubt> doubts,
        Jump jump) {
    public SegmentedArticle {
        blocks = List.copyOf(blocks);
        doubts = List.copyOf(doubts);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + confidence);
        }
    }

    /// An article that stands on one page.
    public SegmentedArticle(
            Titles titles,
            @Nullable String lead,
            @Nullable String signoff,
            List<Block> blocks,
            LineNumbers bodyLines,
            LineNumbers headlineLines,
            LineNumbers labelLines,
            double confidence,
            List<Doubt> doubts) {
        this(titles, lead, signoff, blocks, bodyLines, headlineLines, labelLines, confidence, doubts, Jump.NONE);
    }
}
