package org.baoku.segment;

import java.util.List;
import org.baoku.paper.SplitPage;

/// Splits the text of a page into its articles.
public final class Segmenter {
    /// The articles and the furniture of a page.
    ///
    /// @param text the page as the extractor gives it, lines ended by LF, CR or CRLF; any text whatever
    public SplitPage segment(String text) {
        return new SplitPage(List.of(), List.of());
    }
}
