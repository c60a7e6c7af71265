/// From the text of a page to its articles.
///
/// [org.baoku.segment.Segmenter] is the whole of the room for everybody else: text in, a
/// [org.baoku.paper.SegmentedPage] out. It reads no file, needs no Spring and throws for no text whatever; what it
/// is unsure of it says as a [org.baoku.paper.Doubt]. Every line that is not blank belongs to exactly one
/// article or to the furniture of the page.
///
/// A tour, in the order in which a page passes through:
///
/// 1. **Lines become rows.** [org.baoku.segment.SourceLineReader] cuts the text; [org.baoku.segment.RowAssembler] puts
///    together what an extractor tore apart (a closing quote alone on its line, a headline printed downwards)
///    and forgets blank lines on pages of which every second line is blank. [org.baoku.segment.QuoteWidthEstimator]
///    measures how wide the page sets its quotes.
/// 2. **Rows are measured.** A [org.baoku.segment.PageLayout] knows of each row how wide its column is
///    ([org.baoku.segment.ColumnWidthEstimator]), whether it is indented or ends short, whether a lead-in opens in it
///    ([org.baoku.segment.LeadInDetector]), whether a credit closes it ([org.baoku.segment.SignOffDetector]), whether
/// its words
///    are those of furniture ([org.baoku.segment.FurnitureClassifier]), and what blank lines mean on this page.
/// 3. **Rows are read.** [org.baoku.segment.RowClassifier] finds the likeliest reading of the whole page: which
///    rows open paragraphs, go on, are headlines, furniture or credits. [org.baoku.segment.RowScores] holds
///    the weights. [org.baoku.segment.ContextualFurnitureFinder] adds what only neighbours tell (captions, pointers to
/// other
///    pages).
/// 4. **Bodies are put together.** [org.baoku.segment.BodyBlockFinder] are rows of text that stand together;
///    [org.baoku.segment.ArticleAssembler] joins them to [org.baoku.segment.ArticleDraft] after story, over column
/// breaks and
///    other articles' text; [org.baoku.segment.UnmarkedArticleSplitter] cuts where an article opens without a lead-in.
/// 5. **Headlines are given away.** [org.baoku.segment.HeadlineFinder] weighs shared words
///    ([org.baoku.segment.CharacterBigrams], the rarer the more: [org.baoku.segment.InverseDocumentFrequency]),
/// closeness and the page's
///    habit; [org.baoku.segment.HeadlineAssignment] finds the best assignment over the whole page.
///    [org.baoku.segment.CrossheadFinder] and [org.baoku.segment.ColumnLabelAssigner] take what is no headline,
///    [org.baoku.segment.TitleRoleClassifier] tells kicker, headline and subheadline apart.
/// 6. **People are heard.** Where somebody corrected the page, a [org.baoku.segment.CorrectionApplier] carries it out:
/// rows go
///    from one story to another ([org.baoku.segment.EditableArticle]) or to the furniture.
/// 7. **Articles are written down** ([org.baoku.segment.PageWriter]). [org.baoku.segment.BodyTextBuilder] undoes the
/// print and
/// cuts off lead-in and
///    sign-off; [org.baoku.segment.ConfidenceEstimator] says how sure all of this is.
///
/// The weights are small plain numbers. They were set on pages with known answers and hold no word of any page,
/// no name and no newspaper. All work is linear in the length of the text: every look has a bounded reach,
/// patterns see short heads and tails only, and very long pages are assigned in sections.
@NullMarked
package org.baoku.segment;

import org.jspecify.annotations.NullMarked;
