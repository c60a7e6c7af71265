/// Splits the text of a page into its articles.
///
/// `Segmenter` is the entry point: text in, a [org.baoku.paper.SegmentedPage] out. `JumpResolver` pairs
/// articles that continue on another page. The package is pure: no IO, no Spring, no exception for any
/// text. What it is unsure of it reports as a [org.baoku.paper.Doubt]. Every non-blank line belongs to
/// exactly one article or to the furniture of the page.
///
/// The steps, in order:
///
/// 1. **Rows.** `org.baoku.segment.row` reads the lines, joins what an extractor broke apart, measures the
///    features of each row and classifies it: body, title, credit, furniture.
/// 2. **Articles.** `BodyBlockFinder` groups body rows into blocks; `ArticleAssembler` joins these to
///    `ArticleDraft`s, across column breaks and other articles' text; `UnmarkedArticleSplitter` finds where an
///    article opens without a lead-in, and `DraftCutter` cuts there. `HeadlineCredits` keeps the bylines of gathered
///    headlines apart.
/// 3. **Headlines.** `HeadlineFinder` scores runs of title rows for articles by shared words
///    (`CharacterBigrams`, weighted by `InverseDocumentFrequency`), distance and the page's habit;
///    `HeadlineAssignment` finds the best assignment over the page. `DraftReviser` joins parts of articles that no
///    headline confirms, and headlines are assigned again. `CrossheadFinder` and
///    `ColumnLabelAssigner` take the title rows that are no headline, `TitleRoleClassifier` tells kicker,
///    headline and subheadline apart (`WrappedHeadline`: by the lengths of their lines).
/// 4. **Corrections.** Where editors corrected the page, `CorrectionApplier` moves rows between
///    `EditableArticle`s or to the furniture.
/// 5. **Output.** `PageWriter` writes the page; `BodyTextBuilder` builds the running text without lead-in
///    and sign-off; `ConfidenceEstimator` estimates how sure all of this is.
///
/// No weight (`org.baoku.segment.weight`) or rule knows a word, name or newspaper of the pages on which they
/// were chosen. The work is linear in the length of the text: every lookup has a bounded reach, patterns match
/// short heads and tails only, and very long pages are assigned in sections.
@NullMarked
package org.baoku.segment;

import org.jspecify.annotations.NullMarked;
