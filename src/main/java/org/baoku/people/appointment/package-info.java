/// Who was appointed to which office, elected, removed, nominated: the statements of an article.
///
/// `AppointmentParser` reads who took or left which office. `AppointmentStatementReader` takes a sentence
/// verb by verb (`AppointmentVerbs`; in a list, `StatementList` gives the verb) and gives each to its form:
/// `AppointingStatement` (任命某某为…),
/// `DismissalStatement` (免去…), `FrontedOffice` (某某的市长职务被免去, 主任由某某担任),
/// `SuccessionStatement` (接替…), `Vacancy` (其遗缺由某某递补), `TakingStatement` (某某任…, 曾任…) with `TakingKind` and
/// `OfficeHolders` (现任…的某某);
/// `DatedCareer` reads entries of careers without a verb, `EarlierOffice` 由县长升任, `OfficeInTime` leaves out 担任市长期间;
/// `CabinetPosts` reads 外务大臣为某某, `ElectedPersons` 选出的副主席是：某某, `OfficeBesideName` 原市长某某, `FormerOffice` 银行前行长某某,
/// `CollectiveDismissal` 对甲、乙免职.
/// Before that `AppointmentForm` reads notices with labels.
/// `OfficeRunParser` reads the offices, `AppointmentNames` (`SubjectContext`, `BoundedName`, `DismissedNames`,
/// `FullNameFinder`, `KnownNames`) the persons; `AppointmentSubjects` knows whom a clause is about.
/// `AppointmentSentence` and `ToldAppointments` hold what the forms share. `AppointmentScope` leaves out
/// private firms, `AppointmentDate` finds the date, with `PrintedDates`.
@NullMarked
package org.baoku.people.appointment;

import org.jspecify.annotations.NullMarked;
