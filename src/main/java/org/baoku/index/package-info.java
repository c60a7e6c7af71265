/// The search port: what the rest of the program writes to an index and asks of it, whichever engine
/// implements it.
///
/// [org.baoku.index.ArticleIndex] is the port. Its engines live in packages below this one (`index.lucene`
/// first) and pass the same contract tests. The index is derived from the archive: it can be deleted at any
/// time and rebuilt, and [org.baoku.index.ArticleIndex#revision()] says which revision of the archive it
/// holds.
///
/// Pages are written as `index.entry`, asked for by a [org.baoku.index.query.SearchQuery] and answered by a
/// [org.baoku.index.result.SearchResult].
///
/// Engines share the query language of `index.query`; [org.baoku.index.normalization.NormalizedText], which defines
/// when two texts are equal to a search; `index.highlight`, which marks the matches and chooses the sentences of a
/// snippet; and [org.baoku.index.SearchSources], what a search asks of the rest of the archive.
@NullMarked
package org.baoku.index;

import org.jspecify.annotations.NullMarked;
