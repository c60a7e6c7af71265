/// Offices as they are printed: where one begins, which place belongs to it, whether two can be of one
/// person.
///
/// `OfficePhraseFinder` finds office phrases with the help of `OfficeLexicon`, those of a list together;
/// `SingleOfficeFinder` finds where one begins: `OfficeTerms` says which words can belong to one,
/// `OfficeTermContext` what the words beside them say, `ClauseRest` whether what is left of the clause does,
/// `UnlistedNames` finds the names in it that no dictionary has (`SmallPlaces` those of villages and towns,
/// `InstitutionName` those of firms and schools),
/// `OfficeField` finds what the office is in charge of, `OfficeBeginning` cuts off what merely stands before it,
/// `OfficeClause` finds the clause in which it stands, and `OfficeExtension` the first parts that this grammar does
/// not reach. `OfficeTokenizer` cuts the text into words, with the organisations and places that HanLP does not
/// have; `MinistryDepartments` finds the ministry before a department; `PublicOffices` says whose holders are
/// officials, with `UnitPosts` for stations and crews and `StateInstitutions` for banks and universities.
/// `OfficeRunParser` reads several offices in a row, each up to its `OfficeEntryEnd`.
/// `LocalStory` says whether the newspaper's home counts, and `OfficeNormalizer` adds the place to each office.
/// `OfficeCompatibility` says whether two officials of one name can be one person.
@NullMarked
package org.baoku.people.office;

import org.jspecify.annotations.NullMarked;
