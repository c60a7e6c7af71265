/// The domain model as records, in the trade's words: newspaper, page, article, titles, byline, dateline, official.
///
/// The other packages exchange these records. `segment` turns a page's text into a [org.baoku.paper.SegmentedPage];
/// `people` adds bylines, datelines, officials and the day, which gives a [org.baoku.paper.Page]; the
/// archive stores it and the index makes it searchable. A [org.baoku.paper.Correction] is what an editor changes
/// about a page; it identifies lines by a [org.baoku.paper.LineAnchor], which [org.baoku.paper.PrintedText] finds
/// again in changed text. A [org.baoku.paper.PlacedPage] knows where its lines stand, a
/// [org.baoku.paper.LaidOutPage] also which part of which article each is.
///
/// The records check their own invariants and compute what follows from their components. They depend on no
/// database, no index, no framework and no other package.
@NullMarked
package org.baoku.paper;

import org.jspecify.annotations.NullMarked;
