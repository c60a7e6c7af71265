/// Chinese text as such: white space and width, numerals and dates, encodings, traditional and simplified.
///
/// This room knows nothing of newspapers. [org.baoku.text.EncodingDetector] turns the bytes of a file into text and
/// says which encoding it found or why it found none; [org.baoku.text.WrittenDateFinder] finds the dates written in
/// a text, [org.baoku.text.ChineseNumerals] reads numbers in words; [org.baoku.text.WidthFolding] folds full-width
/// forms. A rule that needs the word "article" to be explained belongs elsewhere.
/// [org.baoku.text.TraditionalToSimplified] folds traditional letters, [org.baoku.text.Pinyin] says how a name is read.
@NullMarked
package org.baoku.text;

import org.jspecify.annotations.NullMarked;
