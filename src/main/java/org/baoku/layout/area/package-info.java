/// The elements of a container → areas, each of one article.
///
/// [org.baoku.layout.area.AreaCutter] divides a container by straight cuts so that each area reads best as one
/// article; [org.baoku.layout.area.AreaReader] says what speaks against an area being one article.
/// [org.baoku.layout.area.ReadingOrder] orders the areas of a page.
@NullMarked
package org.baoku.layout.area;

import org.jspecify.annotations.NullMarked;
