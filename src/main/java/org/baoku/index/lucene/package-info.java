/// The article index on Apache Lucene.
///
/// [org.baoku.index.lucene.LuceneArticleIndex] implements the port [org.baoku.index.ArticleIndex] on the
/// packages below, in this order: `smartcn` cuts Chinese text into words; `document` says how an article
/// stands in the index; `facet` counts values; `query` holds the queries of this project's own and the
/// weights; `search` runs a search on a snapshot; `generation` keeps the index on disk.
/// [org.baoku.index.lucene.PageSelection] finds the articles of a page of results.
@NullMarked
package org.baoku.index.lucene;

import org.jspecify.annotations.NullMarked;
