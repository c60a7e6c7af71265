/// Chinese text as such: white space and width, numerals and dates, encodings, traditional and simplified.
///
/// This room knows nothing of newspapers. [org.baoku.text.Encodings] turns the bytes of a file into text and
/// says which encoding it found or why it found none; [org.baoku.text.WrittenDates] finds the dates written in
/// a text, [org.baoku.text.ChineseNumerals] reads numbers in words; [org.baoku.text.Width] folds full-width
/// forms. A rule that needs the word "article" to be explained belongs elsewhere.
/// [org.baoku.text.Simplified] folds traditional letters, [org.baoku.text.Pinyin] says how a name is read.
@NullMarked
package org.baoku.text;

import org.jspecify.annotations.NullMarked;
