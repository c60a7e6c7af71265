/// Where things stand on the picture of a printed page: pure functions of a page's placed lines.
///
/// [org.baoku.facsimile.ArticleRegion] is the area of an article, made from the boxes of its lines, so that a
/// correction of its lines changes its area too. [org.baoku.facsimile.WordFinder] finds the places of words.
/// [org.baoku.facsimile.CanvasScale] converts points to the units of a picture or a canvas.
///
/// Web pages, IIIF manifests and the exported METS and ALTO files all use these. The package knows neither pictures nor
/// the database.
@NullMarked
package org.baoku.facsimile;

import org.jspecify.annotations.NullMarked;
