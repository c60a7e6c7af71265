/// What is written to the index: pages with their articles.
///
/// A [org.baoku.index.entry.PageEntry] replaces what the index has of a page. Its
/// [org.baoku.index.entry.ArticleEntry] objects are articles as readers see them, after corrections.
@NullMarked
package org.baoku.index.entry;

import org.jspecify.annotations.NullMarked;
