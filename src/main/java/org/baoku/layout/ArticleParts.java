package org.baoku.layout;

import java.util.List;
import org.baoku.layout.element.PageElement;
import org.baoku.layout.line.TextLine;
import org.baoku.paper.LaidOutPage.LaidOutBlock;

/// The lines of an article by the parts that they print.
///
/// @param outside the elements of its area that are no part of the article
record ArticleParts(
        List<TextLine> label,
        List<TextLine> kicker,
        List<TextLine> headline,
        List<TextLine> subheadline,
        List<BodyBlock> body,
        List<PageElement> outside) {
    /// A block of the body.
    record BodyBlock(LaidOutBlock.Kind kind, List<TextLine> lines) {}

    ArticleParts {
        label = List.copyOf(label);
        kicker = List.copyOf(kicker);
        headline = List.copyOf(headline);
        subheadline = List.copyOf(subheadline);
        body = List.copyOf(body);
        outside = List.copyOf(outside);
    }
}
