/// Named entities and dates: who wrote an article, which officials it names with which offices, and on which
/// date its issue appeared.
///
/// [org.baoku.people.PageAnnotator] is the entry point: it turns a segmented page and what is known of its
/// origin into a [org.baoku.paper.Page]. The package is pure: it does no IO after its word lists are loaded,
/// and throws for no text.
///
/// - **Credits.** `LeadInParser` splits a lead-in into source, place, date and credit. `CreditParser` turns the
///   credit into persons with roles. It uses `CreditTokenizer`, `CreditLexicon` (words that are not names) and
///   `NameRunSplitter` (names printed without separators).
/// - **Officials.** `OfficePhraseFinder` finds office phrases with the help of `OfficeLexicon`:
///   `OfficeTokenizer` splits them into words, `OfficeTerms` says which words can belong to one,
///   `UnlistedNames` finds the names in it that no dictionary has, `OfficeBeginning` cuts off what merely
///   stands before it, `PublicOffices` says whose holders are officials. `NameFinder` finds the end of
///   the names beside them; `AppositionParser` combines the two. `NameListParser` finds officials in lists
///   without offices, `KnownHolders` persons who are known to hold one, `MentionFinder` all further
///   mentions. `OfficialExtractor` runs them for a page, `LocalStory` says whether the home counts, and
///   `OfficeNormalizer` adds the place to each office. [org.baoku.people.OfficeCompatibility] says whether
///   two officials of one name can be one person.
/// - **Appointments.** `AppointmentParser` reads who took or left which office. `AppointmentStatementReader`
///   takes a sentence verb by verb (`AppointmentVerbs`) and gives each to its form: `AppointingStatement`
///   (任命某某为…), `DismissalStatement` (免去…), `FrontedOffice` (某某的市长职务被免去),
///   `SuccessionStatement` (接替…), `TakingStatement` (某某任…, 曾任…) with `OfficeHolders` (现任…的某某);
///   `OfficeBesideName` reads 原市长某某, `CollectiveDismissal` 对甲、乙免职. `OfficeRunParser` reads the
///   offices, `AppointmentNames` (`BoundedName`, `FullNameFinder`) the persons; `AppointmentSubjects` knows
///   whom a clause is about. `AppointmentSentence` and `ToldAppointments` hold what the forms share.
///   `AppointmentScope` leaves out private firms, `AppointmentDay` finds the day. `ShortNames` merges 詹森
///   with 斯蒂安·詹森 in one article.
/// - **Names.** `NameLexicon` reads HanLP's dictionaries; `NameScorer` gives the cost of characters as a name,
///   `NameContext` that of the text around them, `ForeignNameFinder` finds transliterated and Japanese names.
/// - **Dates.** `IssueDateResolver` takes the given date, that of the path (`PathDateParser`) or of the date
/// line
///   (`DateLineParser`). Otherwise it combines the latest dateline, the rest of the date line
/// (`PartialDate`) and the
///   bounds of `ExplicitYearHint`, `EventHint` and `TenureHint` over the shipped `DatedFacts`. Evidence that
///   contradicts itself or allows several years leaves the date unknown.
///
/// The weights are in `NameWeight`, `OfficeWeight` and `DateWeight`; `src/docs/weights-people.md` explains
/// them. Rules about how newspapers print credits, offices and dates belong here. Names of a newspaper's
/// reporters or of office holders do not, except as dated facts.
@NullMarked
package org.baoku.people;

import org.jspecify.annotations.NullMarked;
