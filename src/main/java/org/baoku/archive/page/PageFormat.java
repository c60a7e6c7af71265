package org.baoku.archive.page;

/// In which form a page came.
public enum PageFormat {
    /// The text of the page as printed, which the machine splits.
    PRINTED,
    /// Already split: one article a line, as JSON. Its lines are no printed lines, and nothing splits them again.
    ARTICLES
}
