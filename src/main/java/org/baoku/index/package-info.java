/// The search port: what the rest of the program writes to an index and asks of it, whichever engine
/// implements it.
///
/// [org.baoku.index.ArticleIndex] is the port. Its engines live in packages below this one (`index.lucene`
/// first) and pass the same contract tests. The index is derived from the archive: it can be deleted at any
/// time and rebuilt, and [org.baoku.index.ArticleIndex#revision()] says which revision of the archive it
/// holds.
///
/// [org.baoku.index.SearchQuery] is a search as a value. It is read from the parameters of a URL and
/// written back to them, so web pages and API interpret a URL in the same way. The answer is a
/// [org.baoku.index.SearchResult].
///
/// Engines share the query language of `index.query`; [org.baoku.index.NormalizedText], which defines when
/// two texts are equal to a search; [org.baoku.index.SynonymSource], the groups of synonyms that a query is
/// expanded with; and `index.highlight`, which marks the matches and chooses the sentences of a snippet.
@NullMarked
package org.baoku.index;

import org.jspecify.annotations.NullMarked;
