/// The glyphs of a page → its lines.
///
/// 1. **Grounds.** [org.baoku.layout.line.PageGrounds]: frames, shading and reversed grounds with text in them;
///    filled rectangles without text are pictures.
/// 2. **Lines.** [org.baoku.layout.line.LineFinder] links neighbouring glyphs
///    ([org.baoku.layout.line.GlyphNeighbours]) and cuts the links at alleys ([org.baoku.layout.line.ColumnGaps]);
///    [org.baoku.layout.line.LineDirection] finds what is printed downwards;
///    [org.baoku.layout.line.LineText] writes the words; [org.baoku.layout.line.DropCaps] puts drop caps before
///    the lines beside them.
///
/// [org.baoku.layout.line.TypeScale] tells the sizes of a page's type, and [org.baoku.layout.line.Wording] what
/// the words of a line say where its place alone does not.
@NullMarked
package org.baoku.layout.line;

import org.jspecify.annotations.NullMarked;
