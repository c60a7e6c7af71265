/// Chinese word segmentation with the model of Lucene's smartcn.
///
/// [org.baoku.index.lucene.smartcn.WordSegmenter] finds the most probable words of a sentence by the unigram and bigram
/// frequencies of [org.baoku.index.lucene.smartcn.WordBigramDictionary]. Articles are indexed through
/// [org.baoku.index.lucene.smartcn.WordTokenStream]; queries are divided by
/// [org.baoku.index.lucene.smartcn.QueryWordTokenizer] in the same way.
@NullMarked
package org.baoku.index.lucene.smartcn;

import org.jspecify.annotations.NullMarked;
