/// Chinese text as such: white space and width, numerals and dates, encodings, traditional and simplified.
///
/// This room knows nothing of newspapers. [org.baoku.text.Encodings] turns the bytes of a file into text
/// and says
/// which
/// encoding it found; [org.baoku.text.Width] folds full-width forms. A rule that needs the word "article"
/// to be explained belongs elsewhere.
@NullMarked
package org.baoku.text;

import org.jspecify.annotations.NullMarked;
