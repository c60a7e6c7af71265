/// Chinese text as such: white space and width, numerals and dates, encodings, traditional and simplified characters.
///
/// [org.baoku.text.EncodingDetector] decodes the bytes of a file, with the encoding that it found or the reason why
/// it found none. [org.baoku.text.WrittenDateFinder] finds the dates written in a text,
/// [org.baoku.text.ChineseNumerals] parses numbers in words. [org.baoku.text.ChineseSpacing] removes justification,
/// [org.baoku.text.WidthFolding] narrows full-width forms, [org.baoku.text.RadicalFolding] replaces radicals by
/// characters, [org.baoku.text.TraditionalToSimplified] converts
/// traditional characters, and [org.baoku.text.Pinyin] gives the pronunciation of names.
///
/// The package knows nothing of newspapers: a rule that needs the concept of an article belongs elsewhere.
@NullMarked
package org.baoku.text;

import org.jspecify.annotations.NullMarked;
