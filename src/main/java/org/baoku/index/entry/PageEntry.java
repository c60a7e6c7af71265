package org.baoku.index.entry;

import java.util.List;

/// A page as it is written to the index; a page is always replaced as a whole.
///
/// @param pageId the page's id in the archive
/// @param articles its articles in reading order; empty deletes the page
public record PageEntry(long pageId, List<ArticleEntry> articles) {
    public PageEntry {
        articles = List.copyOf(articles);
    }
}
