/// Officials and reporters in PostgreSQL, and the corrections that editors make to them.
///
/// A [org.baoku.archive.person.PersonRepository] reads profiles and lists:
/// [org.baoku.archive.person.OfficialRepository] or [org.baoku.archive.person.ReporterRepository].
/// [org.baoku.archive.person.PersonRegistry] finds or adds the persons that articles
/// name; which known official an article means is decided by an [org.baoku.archive.person.OfficialLinker],
/// which the caller provides. [org.baoku.archive.person.TenureRepository] stores who held which office when,
/// as known from outside the articles.
///
/// A correction ([org.baoku.archive.person.OfficialCorrection], [org.baoku.archive.person.ReporterCorrection]) never
/// overwrites what was read from the page: it is one more row, and undoing it is another.
/// [org.baoku.archive.person.OfficialCorrectionRepository] and
/// [org.baoku.archive.person.ReporterCorrectionRepository] store them.
@NullMarked
package org.baoku.archive.person;

import org.jspecify.annotations.NullMarked;
