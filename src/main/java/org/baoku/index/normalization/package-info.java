/// When two texts are equal to a search.
///
/// [org.baoku.index.normalization.NormalizedText] folds width, case, traditional characters and the notations of
/// numbers, and keeps for each character where it was printed, so that matches can be marked in the text as it
/// stands. Queries and articles go through it, whichever engine indexes them.
@NullMarked
package org.baoku.index.normalization;

import org.jspecify.annotations.NullMarked;
