/// Splits the text of a page into its articles.
///
/// [org.baoku.segment.Segmenter] is the entry point: text in, a [org.baoku.paper.SegmentedPage] out.
/// [org.baoku.segment.JumpResolver] pairs articles that continue on another page. The package is pure: no
/// IO, no Spring, no exception for any text. What it is unsure of it reports as a [org.baoku.paper.Doubt].
/// Every non-blank line belongs to exactly one article or to the furniture of the page.
///
/// The steps, in order:
///
/// 1. **Lines to rows.** [org.baoku.segment.SourceLineReader] splits the text into lines;
///    [org.baoku.segment.RowAssembler] joins what an extractor broke apart (a closing quote alone on its
/// line, a
///    headline printed vertically) and ignores blank lines on pages where every second line is blank.
///    [org.baoku.segment.QuoteWidthEstimator] measures how wide the page sets its quotes.
/// 2. **Features.** [org.baoku.segment.PageLayout] holds the features of each row: the width of its column
///    ([org.baoku.segment.ColumnWidthEstimator], by Viterbi decoding), whether it is indented or ends short,
///    whether a lead-in opens in it ([org.baoku.segment.LeadInDetector]), whether a credit ends it
///    ([org.baoku.segment.SignOffDetector]), whether its words are those of furniture
///    ([org.baoku.segment.FurnitureClassifier]); and what blank lines mean on the page.
/// 3. **Row classification.** [org.baoku.segment.RowClassifier] finds the best sequence of row kinds by Viterbi
///    decoding; [org.baoku.segment.RowScores] computes its emission and transition scores.
///    [org.baoku.segment.ContextualFurnitureFinder] adds furniture that only its neighbours reveal (captions,
///    pointers to other pages), and [org.baoku.segment.TornParagraphFinder] first lines of paragraphs that
/// blank lines
///    set apart like headlines.
/// 4. **Articles.** [org.baoku.segment.BodyBlockFinder] groups body rows into blocks;
///    [org.baoku.segment.ArticleAssembler] joins these to [org.baoku.segment.ArticleDraft]s, across column
/// breaks
///    and other articles' text; [org.baoku.segment.UnmarkedArticleSplitter] splits where an article opens
/// without a
///    lead-in.
/// 5. **Headlines.** [org.baoku.segment.HeadlineFinder] scores runs of title rows for articles by shared words
///    ([org.baoku.segment.CharacterBigrams], weighted by [org.baoku.segment.InverseDocumentFrequency]),
/// distance
///    and the page's habit; [org.baoku.segment.HeadlineAssignment] finds the best assignment over the page.
///    [org.baoku.segment.CrossheadFinder] and [org.baoku.segment.ColumnLabelAssigner] take the title rows
/// that are
///    no headline, [org.baoku.segment.TitleRoleClassifier] tells kicker, headline and subheadline apart.
/// 6. **Corrections.** Where editors corrected the page, [org.baoku.segment.CorrectionApplier] moves rows
/// between
///    [org.baoku.segment.EditableArticle]s or to the furniture.
/// 7. **Output.** [org.baoku.segment.PageWriter] writes the page; [org.baoku.segment.BodyTextBuilder] builds
/// the
///    running text without lead-in and sign-off; [org.baoku.segment.ConfidenceEstimator] estimates how sure
/// all of
///    this is.
///
/// The numbers by which the decoders score are the constants of the enums that implement
/// [org.baoku.segment.Weight]; [org.baoku.segment.Weights] holds their values. They were set by hand on
/// pages with known answers;
/// `src/docs/weights.md` says how, and what each is worth. No weight or rule knows a word, name or newspaper of
/// those pages. The work is linear in the length of the text: every lookup has a bounded reach, patterns
/// match short heads and tails only, and very long pages are assigned in sections.
@NullMarked
package org.baoku.segment;

import org.jspecify.annotations.NullMarked;
