/// The trade's words as records: what a newspaper, an issue, a page and an article are made of.
///
/// Everything else in the house passes these on. Raw lines become a [org.baoku.paper.SegmentedPage] (the work of
/// `segment`), that becomes a [org.baoku.paper.Page] whose people and dates are named (the work of `people`),
/// and that is what the archive keeps and the index finds again. The records check what must always hold and
/// compute what follows from their own parts; they know no database, no index and no web page.
@NullMarked
package org.baoku.paper;

import org.jspecify.annotations.NullMarked;
