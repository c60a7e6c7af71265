package org.baoku.archive.page;

/// The format of a source file.
public enum PageFormat {
    /// The printed text of a page, which is segmented when it is read.
    PRINTED,
    /// A PDF with one or several pages. The lines of a page are those of its layout.
    PDF,
    /// A page as ALTO, whose lines have places; a zip of it and its picture, if it came with one.
    ALTO,
    /// A zip of METS and ALTO with one or several pages, and pictures of them.
    METS,
    /// Segmented articles, one JSON object per line. The lines are not printed lines and are never segmented
    /// again.
    ARTICLES
}
