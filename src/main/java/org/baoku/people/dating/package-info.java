/// The day on which an issue appeared, from what is printed and what is known.
///
/// `IssueDateResolver` takes the given date, that of the path (`PathDateParser`) or of the date line
/// (`DateLineParser`). Otherwise it combines the latest dateline, the rest of the date line (`YearlessDate`)
/// and the bounds of `ExplicitYearHint`, `EventHint` and `TenureHint` over the shipped `DatedFacts`.
/// Evidence that contradicts itself or allows several years leaves the date unknown.
@NullMarked
package org.baoku.people.dating;

import org.jspecify.annotations.NullMarked;
