/// 报库: a searchable archive of Chinese newspaper issues.
///
/// The file of an issue's page passes through the packages in one direction: `ingest` reads it, `segment` divides its
/// text into articles, and `people` finds their reporters, the officials and the date; `archive` stores the
/// page in PostgreSQL, `index` makes it searchable, and `web`, `api` and `admin` show it. `text` (Chinese text) and
/// `paper` (the newspaper's terms as records) are below them all. `site` builds URLs, `security` authenticates and
/// authorizes users, `monitoring` reports health and metrics, and `cli` has the commands.
///
/// [org.baoku.Baoku] is the main class.
@NullMarked
package org.baoku;

import org.jspecify.annotations.NullMarked;
