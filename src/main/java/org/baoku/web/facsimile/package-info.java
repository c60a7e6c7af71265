/// The picture of a printed page on the reader's pages: with the areas of its articles, and cut out for one article.
///
/// [org.baoku.web.facsimile.FacsimileFinder] builds the views; [org.baoku.web.facsimile.FacsimileView] is a whole page,
/// [org.baoku.web.facsimile.CutoutView] an article's piece of it. Pictures are addressed as IIIF images, which
/// `org.baoku.web.iiif` serves.
@NullMarked
package org.baoku.web.facsimile;

import org.jspecify.annotations.NullMarked;
