/// From the text of a page to its articles.
///
/// [org.baoku.segment.Segmenter] is the whole of the room for everybody else: lines in, a [org.baoku.paper.SplitPage]
/// out. It reads no
/// file, needs no Spring and throws for no text whatever; what it is unsure of it says as a
/// [org.baoku.paper.Doubt]. Every line that is not blank belongs to exactly one article or to the furniture of the
/// page.
@NullMarked
package org.baoku.segment;

import org.jspecify.annotations.NullMarked;
