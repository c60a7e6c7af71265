package org.baoku.paper;

import java.util.List;

/// A page's text split into articles and furniture.
///
/// @param articles in reading order: by the first line of the body
/// @param furniture every non-blank line that belongs to no article, by line number
public record SegmentedPage(List<SegmentedArticle> articles, List<Furniture> furniture) {
    public SegmentedPage {
        articles = List.copyOf(articles);
        furniture = List.copyOf(furniture);
    }
}
