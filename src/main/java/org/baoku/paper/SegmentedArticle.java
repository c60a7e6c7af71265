package org.baoku.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as the page prints it: its parts and its lines, without bylines, datelines and officials.
///
/// @param lead the printed lead-in (电头), taken off the first paragraph: `本报讯（记者施翔）`; null where there is
/// none
/// @param signoff the printed credit, taken off the end of the last paragraph, or from a line of its own after it or
/// under the headline: `（记者施翔）`; null where there is none
/// @param blocks the body in reading order
/// @param bodyLines the lines of body, lead-in and sign-off
/// @param headlineLines the lines of kicker, headline and subheadline
/// @param labelLines the lines of the column label
/// @param confidence how likely these lines are one complete article with its own title, 0 to 1
/// @param doubts what lowers the confidence
/// @param jump the pages on which the article begins or continues; the printed marks are taken off the body
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
            throw new IllegalArgumentException("The confidence must be between 0 and 1, but is " + confidence);
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
