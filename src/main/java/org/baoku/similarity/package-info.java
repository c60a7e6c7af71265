/// Which texts are the same: versions of one report, excerpts, and where two versions differ. Pure functions.
///
/// A text is reduced to its letters ([org.baoku.similarity.ComparedLetters]). Candidates are found by a
/// look-up of the bands of its [org.baoku.similarity.Signature]. Most of them a
/// [org.baoku.similarity.ShingleSketch] rules out; the others are compared exactly by their runs of letters
/// ([org.baoku.similarity.ComparedText]), and [org.baoku.similarity.Likeness] decides. Reports that fill one
/// form with other figures every day are no versions. [org.baoku.similarity.WordDifference] compares two
/// versions word by word. [org.baoku.similarity.NewsFinder] finds in the articles of a story what each adds.
@NullMarked
package org.baoku.similarity;

import org.jspecify.annotations.NullMarked;
