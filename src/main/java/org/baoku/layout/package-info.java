/// Analyses the layout of printed pages: glyphs with their places in, articles with their parts out.
///
/// [org.baoku.layout.LayoutAnalyzer] is the entry point: [org.baoku.layout.line.PageGlyphs] in, a
/// [org.baoku.paper.LaidOutPage] out. The packages below are pure too: no IO, no exception for any page. Each
/// glyph that can be seen is in one line, and each line in one article or in the furniture. All measures are
/// relative to the size of the page's body characters ([org.baoku.layout.line.TypeScale]).
///
/// The steps, in order; `src/docs/layout.md` gives the reasons:
///
/// 1. `line`: glyphs → grounds and lines.
/// 2. [org.baoku.layout.MastheadReader] takes out masthead and folio and reads day, label and newspaper.
/// 3. `element`: lines → stacks of body lines, headline blocks, labels, credits, captions, notices and guides.
/// 4. `area`: elements → areas of one article each, in reading order.
/// 5. [org.baoku.layout.ArticleLines] tells the parts of an article, [org.baoku.layout.Digest] divides columns
///    of briefs, [org.baoku.layout.LayoutWriter] numbers the lines.
@NullMarked
package org.baoku.layout;

import org.jspecify.annotations.NullMarked;
