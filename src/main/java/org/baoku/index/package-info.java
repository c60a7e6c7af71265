/// Search as the rest of the house sees it: what is written, asked and answered, whatever engine does the work.
///
/// [org.baoku.index.ArticleIndex] is the port; its engines live in packages below this one, `index.lucene` first, and
/// are held to one contract by the same tests. [org.baoku.index.SearchQuery] is a search as a value: it reads itself
/// from the parameters of a URL and writes itself back, so page and API cannot disagree. The index is derived from the
/// archive: it may be thrown away at any moment, and [org.baoku.index.ArticleIndex#revision()] says how much of the
/// archive it holds.
///
/// Engines share [org.baoku.index.query.QueryParser], which reads what was typed into
/// [org.baoku.index.query.QueryNode];
/// [org.baoku.index.query.SynonymExpander], which puts other forms beside what was typed without quotes
/// ([org.baoku.index.SynonymSource], days in either notation);
/// [org.baoku.index.NormalizedText], which says when two texts are the same to the letter; and
/// [org.baoku.index.Highlighter], which
/// marks what was found and picks the sentences to show.
@NullMarked
package org.baoku.index;

import org.jspecify.annotations.NullMarked;
