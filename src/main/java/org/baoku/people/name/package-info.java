/// Names of persons in running text: what can be one, where it begins and ends.
///
/// `NameLexicon` reads HanLP's dictionaries; `NameScorer` gives the cost of characters as a name,
/// `NameContext` that of the text around them, `ForeignNameFinder` finds transliterated and Japanese names
/// (`DottedNameFinder`, `TransliteratedPart`, `JapaneseNameFinder`), `UnusualNameFinder` those that only their
/// surroundings show.
/// `SpacedNames` closes those printed with a space inside.
/// `ResourceLists` reads the word lists.
@NullMarked
package org.baoku.people.name;

import org.jspecify.annotations.NullMarked;
