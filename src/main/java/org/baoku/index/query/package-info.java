/// The query language: what a reader typed, as a tree that every engine understands.
///
/// [org.baoku.index.query.QueryParser] reads the text into a [org.baoku.index.query.QueryNode];
/// [org.baoku.index.query.SynonymExpander] adds synonyms and the other notation of dates to what is not in quotes.
@NullMarked
package org.baoku.index.query;

import org.jspecify.annotations.NullMarked;
