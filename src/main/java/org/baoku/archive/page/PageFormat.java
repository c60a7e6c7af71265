package org.baoku.archive.page;

/// The format of a source file.
public enum PageFormat {
    /// The printed text of a page, which is segmented when it is read.
    PRINTED,
    /// Segmented articles, one JSON object per line. The lines are not printed lines and are never segmented again.
    ARTICLES
}
