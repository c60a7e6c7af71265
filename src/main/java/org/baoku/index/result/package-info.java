/// What the index answers.
///
/// [org.baoku.index.result.SearchResult] is the answer to a search: its [org.baoku.index.result.Hit] objects with
/// marked snippets, counts by facet and by day, articles that hold only some of the words
/// ([org.baoku.index.result.PartialHit]), and other queries to try ([org.baoku.index.result.Offer]).
@NullMarked
package org.baoku.index.result;

import org.jspecify.annotations.NullMarked;
