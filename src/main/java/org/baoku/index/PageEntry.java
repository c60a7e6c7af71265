package org.baoku.index;

import java.util.List;

/// A page as the index takes it: what is replaced as one.
///
/// @param pageId the page's id in the archive
/// @param articles its articles in reading order; empty takes the page out
public record PageEntry(long pageId, List<ArticleEntry> articles) {
    public PageEntry {
        articles = List.copyOf(articles);
    }
}
