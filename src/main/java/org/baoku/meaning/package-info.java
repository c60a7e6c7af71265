/// The meaning of a text as a vector: texts that say similar things have vectors of a similar direction,
/// also where they share few words.
///
/// [org.baoku.meaning.SentenceEncoder] runs a small Chinese sentence model on the CPU;
/// [org.baoku.meaning.WordPieces] divides a text into the tokens that the model knows.
/// [org.baoku.meaning.ArticleOpening] is the part of an article that is encoded. Pure: no database, no index.
@NullMarked
package org.baoku.meaning;

import org.jspecify.annotations.NullMarked;
