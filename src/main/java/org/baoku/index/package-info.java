/// Search as the rest of the house sees it: what is written, asked and answered, whatever engine does the work.
///
/// [org.baoku.index.ArticleIndex] is the port; its engines live in packages below this one, `index.lucene` first, and
/// are
/// held to one contract by the same tests. [org.baoku.index.SearchQuery] is a search as a value: it reads itself from
/// the parameters
/// of a URL and writes itself back, so page and API cannot disagree. The index is derived from the archive: it may be
/// thrown away at any moment, and
/// [org.baoku.index.ArticleIndex#revision()] says how much of the archive it holds.
@NullMarked
package org.baoku.index;

import org.jspecify.annotations.NullMarked;
