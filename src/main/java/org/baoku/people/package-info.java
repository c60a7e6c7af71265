/// Who wrote an article, who is named in it with an office, and on which day its issue appeared.
///
/// [org.baoku.people.PageNaming] is the door: a split page and what is known of its origin in, a
/// [org.baoku.paper.Page] out. The room is pure, reads no file while it works and throws for no text whatever.
/// Making the door reads the room's lists (resources beside these classes) once.
///
/// - **Credits.** `LeadReader` takes a lead-in apart (source, place, day, credit); `CreditReader` turns the
///   credit into people with roles, with `CreditTokens` for torn words, `CreditWords` for the words that are no
///   names and `NameRuns` for names that run together.
/// - **Officials.** `OfficePhrases` finds offices with their organisations, `NameFinder` the names beside them,
///   `Appositions` puts the two together, `BareLists` reads sentences that name officials without an office,
///   `Mentions` finds every place of a name. `OfficialsReader` does it for a page: who holds an office in one
///   article is an official in the others. [org.baoku.people.ResolvedOffices] says which office a printed one
///   is, at home or elsewhere.
/// - **Days.** `IssueDating` weighs what was given, the file's name (`PathDate`), a printed date line
///   (`PrintedDate`, `PartialDate`), the latest dateline, and for the year the hints of `YearNamedHint`,
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
