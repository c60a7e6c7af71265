/// The values of facets, how often each occurs in a result, and suggestions from them.
///
/// [org.baoku.index.lucene.facet.MatchingDocuments] are all articles that a query matches.
/// [org.baoku.index.lucene.facet.FacetDictionary] numbers the values of one facet over the whole index;
/// [org.baoku.index.lucene.facet.SegmentOrdinals] and [org.baoku.index.lucene.facet.FacetOrdinals] hold the
/// numbers of each article in memory, so that counting is adding up.
/// [org.baoku.index.lucene.facet.Suggester] completes what a reader types from the same values, by letters
/// and by pinyin ([org.baoku.index.lucene.facet.PinyinMatch]).
@NullMarked
package org.baoku.index.lucene.facet;

import org.jspecify.annotations.NullMarked;
