/// Large segments of the index, built by sorting.
///
/// Lucene inverts a text by a hash table of terms and lists that grow with each token; with the many rare bigrams of
/// Chinese, nearly every token waits for memory several times. A [org.baoku.index.lucene.inversion.SegmentDraft] writes
/// all tokens of some thousand articles one after the other ([org.baoku.index.lucene.inversion.TokenLog]), sorts them
/// once, and hands them to Lucene's codec, which writes the same segment.
/// [org.baoku.index.lucene.inversion.TermNumbers] numbers the terms,
/// [org.baoku.index.lucene.inversion.SortedTerms] is what the codec reads,
/// [org.baoku.index.lucene.inversion.DraftCodec] puts it in the place of what Lucene inverted.
@NullMarked
package org.baoku.index.lucene.inversion;

import org.jspecify.annotations.NullMarked;
