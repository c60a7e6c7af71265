/// The rows of a page: what an extractor's lines are, before anybody asks which article they belong to.
///
/// 1. **Lines to rows.** `SourceLineReader` splits the text into lines; `RowAssembler` joins what an extractor broke
///    apart (a closing quote alone on its line, a headline printed vertically) or gives twice (`Overprint`), and
///    ignores blank lines where every second line is blank, on the page or in a column, or where most stand inside
///    sentences (`SpacedRunCloser`).
///    `TornCreditFinder` finds credits wrapped in a narrow column. `QuoteWidthEstimator` measures how wide the page
///    sets its quotes.
/// 2. **Features.** `PageLayout` holds the features of each row: the width of its column
///    (`ColumnWidthEstimator`, by Viterbi decoding), whether it is indented or ends short, whether a
///    lead-in opens in it (`LeadInDetector`), whether a credit ends it (`SignOffDetector`), whether its
///    words are those of furniture (`FurnitureClassifier`), whether it stands in a heap of headlines
///    (`UnpunctuatedRunFinder`), belongs to a column of briefs (`Digests`) or a guide (`GuideRowFinder`), or holds
///    lines of two columns (`SideBySideFinder`); and what blank lines mean on the page.
/// 3. **Row classification.** `RowClassifier` finds the best sequence of row kinds by Viterbi decoding;
///    `EmissionScores` and `TransitionScores` score them (`NewsOpening`: how news begins; `Attribution`: 某某调研时强调).
///    `ContextualFurnitureFinder` adds furniture that only its neighbours reveal (captions, pointers to other pages),
///    `BoxFinder` captions and notices of several rows, and `TornParagraphFinder` first lines of paragraphs that blank
///    lines set apart like headlines.
///
/// `CompactText`, `OverprintRemover`, `JumpMark` and `Punctuation` read single rows and are used by the steps that
/// follow, too. Rules about the looks and the marks of a line belong here; rules about which rows belong together
/// belong to `org.baoku.segment`.
@NullMarked
package org.baoku.segment.row;

import org.jspecify.annotations.NullMarked;
