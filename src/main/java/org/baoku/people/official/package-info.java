/// The officials of an article: offices and names put together, lists of names, later mentions.
///
/// `OfficialExtractor` runs over the articles of a page. `AppositionParser` combines an office phrase with
/// the name beside it, with `NameGap` for what stands between the two, `HolderNames` for where the name ends,
/// `OfficeContinuation` for posts that leave out
/// their organisation, `OfficeAfterName` for offices after the name, `ForeignPosts` for posts that only a foreign name
/// shows to be public, `QuotedOffices` for those in quotation marks and `LatinName` for names in Latin letters.
/// `NameListParser` finds officials in lists without offices, `KnownHolders` persons who are known to hold one
/// (`LeaderNames`), `MentionFinder` all further mentions. `PrintedNames` corrects where a name ends, `ShortNames`
/// merges 詹森 with 斯蒂安·詹森 in one article.
@NullMarked
package org.baoku.people.official;

import org.jspecify.annotations.NullMarked;
