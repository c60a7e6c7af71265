package org.baoku.segment.row;

/// What a row of a page is.
public enum RowKind {
    /// The first row of a paragraph.
    PARAGRAPH_START,
    /// A later row of a paragraph.
    CONTINUATION,
    /// A row of a headline block: label, kicker, headline, subheadline or crosshead.
    TITLE,
    /// Page furniture.
    FURNITURE,
    /// A credit on a row of its own: 本报记者 左妍.
    CREDIT;

    public boolean isBody() {
        return this == PARAGRAPH_START || this == CONTINUATION;
    }
}
