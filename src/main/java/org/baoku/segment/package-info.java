/// From the text of a page to its articles.
///
/// [org.baoku.segment.Segmenter] is the whole of the room for everybody else: text in, a
/// [org.baoku.paper.SplitPage] out. It reads no file, needs no Spring and throws for no text whatever; what it
/// is unsure of it says as a [org.baoku.paper.Doubt]. Every line that is not blank belongs to exactly one
/// article or to the furniture of the page.
///
/// A tour, in the order in which a page passes through:
///
/// 1. **Lines become rows.** [org.baoku.segment.PageLines] cuts the text; [org.baoku.segment.Rows] puts
///    together what an extractor tore apart (a closing quote alone on its line, a headline printed downwards)
///    and forgets blank lines on pages of which every second line is blank. [org.baoku.segment.QuoteSetting]
///    measures how wide the page sets its quotes.
/// 2. **Rows are measured.** A [org.baoku.segment.Sheet] knows of each row how wide its column is
///    ([org.baoku.segment.ColumnWidths]), whether it is indented or ends short, whether a lead-in opens in it
///    ([org.baoku.segment.LeadIn]), whether a credit closes it ([org.baoku.segment.SignOff]), whether its words
///    are those of furniture ([org.baoku.segment.FurnitureLine]), and what blank lines mean on this page.
/// 3. **Rows are read.** [org.baoku.segment.RowReader] finds the likeliest reading of the whole page: which
///    rows open paragraphs, go on, are headlines, furniture or credits. [org.baoku.segment.RowEvidence] holds
///    the weights. [org.baoku.segment.Surroundings] adds what only neighbours tell (captions, pointers to other
///    pages).
/// 4. **Bodies are put together.** [org.baoku.segment.Passages] are rows of text that stand together;
///    [org.baoku.segment.Threads] joins them to [org.baoku.segment.Story] after story, over column breaks and
///    other articles' text; [org.baoku.segment.SilentStarts] cuts where an article opens without a lead-in.
/// 5. **Headlines are given away.** [org.baoku.segment.Headlines] weighs shared words
///    ([org.baoku.segment.Words], the rarer the more: [org.baoku.segment.Rarity]), closeness and the page's
///    habit; [org.baoku.segment.TitleAssignment] finds the best assignment over the whole page.
///    [org.baoku.segment.Crossheads] and [org.baoku.segment.Labels] take what is no headline,
///    [org.baoku.segment.TitleParts] tells kicker, headline and subheadline apart.
/// 6. **People are heard.** Where somebody corrected the page, a [org.baoku.segment.Proof] carries it out: rows go
///    from one story to another ([org.baoku.segment.StoryDraft]) or to the furniture.
/// 7. **Articles are written down** ([org.baoku.segment.FairCopy]). [org.baoku.segment.StoryText] undoes the print and
/// cuts off lead-in and
///    sign-off; [org.baoku.segment.Certainty] says how sure all of this is.
///
/// The weights are small plain numbers. They were set on pages with known answers and hold no word of any page,
/// no name and no newspaper. All work is linear in the length of the text: every look has a bounded reach,
/// patterns see short heads and tails only, and very long pages are assigned in sections.
@NullMarked
package org.baoku.segment;

import org.jspecify.annotations.NullMarked;
