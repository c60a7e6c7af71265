package org.baoku.segment;

/// What a row of a page is.
enum RowKind {
    /// The first row of a paragraph.
    OPENING,
    /// A row within a paragraph.
    MORE,
    /// A row of a headline block: label, kicker, headline, subheadline or crosshead.
    TITLE,
    /// Page furniture.
    FURNITURE,
    /// A credit that stands alone: 本报记者 左妍.
    CREDIT;

    boolean isBody() {
        return this == OPENING || this == MORE;
    }
}
