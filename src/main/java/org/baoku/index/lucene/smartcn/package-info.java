/// Chinese word segmentation with the dictionary and model of Lucene's smartcn, about ten times as fast.
///
/// [org.baoku.index.lucene.smartcn.WordSegmenter] finds the most probable sequence of words of a sentence, the shortest
/// path through a [org.baoku.index.lucene.smartcn.WordLattice], by the unigram and bigram frequencies of
/// [org.baoku.index.lucene.smartcn.WordBigramDictionary]. Articles are indexed through
/// [org.baoku.index.lucene.smartcn.WordTokenStream]; queries are segmented in the same way by
/// [org.baoku.index.lucene.smartcn.QueryWordTokenizer].
@NullMarked
package org.baoku.index.lucene.smartcn;

import org.jspecify.annotations.NullMarked;
