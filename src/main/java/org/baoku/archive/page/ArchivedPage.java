package org.baoku.archive.page;

import java.util.List;

/// A page with its articles.
///
/// @param articles in reading order
public record ArchivedPage(PageRef ref, List<ArchivedArticle> articles) {
    public ArchivedPage {
        articles = List.copyOf(articles);
    }
}
