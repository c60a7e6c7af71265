/// Who wrote an article, who is named in it with an office, and on which day its issue appeared.
///
/// [org.baoku.people.PageAnnotator] is the door: a split page and what is known of its origin in, a
/// [org.baoku.paper.Page] out. The room is pure, reads no file while it works and throws for no text whatever.
/// Making the door reads the room's lists (resources beside these classes) once.
///
/// - **Credits.** `LeadInParser` takes a lead-in apart (source, place, day, credit); `CreditParser` turns the
///   credit into people with roles, with `CreditTokenizer` for torn words, `CreditLexicon` for the words that are no
///   names and `NameRunSplitter` for names that run together.
/// - **Officials.** `OfficePhraseFinder` finds offices with their organisations, `NameFinder` the names beside them,
///   `AppositionParser` puts the two together, `UntitledListParser` reads sentences that name officials without an
/// office,
///   `MentionFinder` finds every place of a name. `OfficialExtractor` does it for a page: who holds an office in one
///   article is an official in the others. [org.baoku.people.OfficeNormalizer] says which office a printed one
///   is, at home or elsewhere.
/// - **Days.** `IssueDateResolver` weighs what was given, the file's name (`PathDateParser`), a printed date line
///   (`DateLineParser`, `PartialDate`), the latest dateline, and for the year the hints of `NamedYearHint`,
///   `EventHint` and `TenureHint` over the shipped `DatedFacts`. What contradicts itself or leaves several
///   years stays open and says so.
///
/// `NameLexicon` is the only class that knows a foreign dictionary: which characters names are made of, which
/// words are none. It judges; it never names anybody by itself. What may enter: rules about how newspapers
/// print credits, offices and days. What may not: the names of a paper's reporters or of office holders, except
/// as dated facts.
@NullMarked
package org.baoku.people;

import org.jspecify.annotations.NullMarked;
