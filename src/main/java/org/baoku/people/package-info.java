/// Named entities and dates: who wrote an article, which officials it names with which offices, and on
/// which date its issue appeared.
///
/// [org.baoku.people.PageAnnotator] is the entry point: it turns a segmented page and what is known of its
/// origin into a [org.baoku.paper.Page]. The package is pure: it does no IO after its word lists are
/// loaded, and throws for no text.
///
/// - `name`: names of persons in running text, with HanLP's dictionaries.
/// - `credit`: lead-ins, sign-offs and bylines.
/// - `office`: offices as they are printed.
/// - `appointment`: who took or left which office.
/// - `official`: the officials of an article, from the two before.
/// - `dating`: the day of an issue.
///
/// The weights are in `NameWeight`, `OfficeWeight` and `DateWeight`; `src/docs/weights-people.md` explains
/// them. Rules about how newspapers print credits, offices and dates belong here. Names of a newspaper's
/// reporters or of office holders do not, except as dated facts.
@NullMarked
package org.baoku.people;

import org.jspecify.annotations.NullMarked;
