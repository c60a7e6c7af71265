/// Analyses the layout of printed pages: glyphs with their places in, articles with their parts out.
///
/// [org.baoku.layout.LayoutAnalyzer] is the entry point: [org.baoku.layout.PageGlyphs] in, a
/// [org.baoku.paper.LaidOutPage] out. The package is pure: no IO, no exception for any page. Each glyph that can be
/// seen is in one line, and each line in one article or in the furniture. All measures are relative to the size of the
/// page's body characters ([org.baoku.layout.TypeScale]).
///
/// The steps, in order; `src/docs/layout.md` gives the reasons:
///
/// 1. **Grounds.** [org.baoku.layout.PageGrounds]: frames, shading and reversed grounds with text in them; filled
///    rectangles without text are pictures.
/// 2. **Lines.** [org.baoku.layout.LineFinder] links neighbouring glyphs ([org.baoku.layout.GlyphNeighbours]) and cuts
///    the links at alleys ([org.baoku.layout.ColumnGaps]);
///    [org.baoku.layout.LineDirection] finds what is printed downwards; [org.baoku.layout.LineText] writes the words;
///    [org.baoku.layout.DropCaps] puts drop caps before the lines beside them.
/// 3. **Masthead.** [org.baoku.layout.MastheadReader] takes out masthead and folio and reads day, label and newspaper.
/// 4. **Elements.** [org.baoku.layout.ElementFinder] and [org.baoku.layout.BodyStacker] group lines to stacks of body
///    lines, headline blocks, labels, credits, captions, notices and guides, by the words that
///    [org.baoku.layout.Wording] knows.
/// 5. **Articles.** [org.baoku.layout.AreaCutter] divides each container by straight cuts so that each area
///    reads best as one article; [org.baoku.layout.AreaReader] says what speaks against an area being one article.
/// 6. **Output.** [org.baoku.layout.ArticleLines] tells the parts of an article,
///    [org.baoku.layout.Digest] divides columns of briefs, [org.baoku.layout.ReadingOrder] orders the articles,
///    [org.baoku.layout.LayoutWriter] numbers the lines.
@NullMarked
package org.baoku.layout;

import org.jspecify.annotations.NullMarked;
