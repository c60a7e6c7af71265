/// 报库: a searchable archive of Chinese newspaper issues.
///
/// An issue's file goes through the house one way: `ingest` takes it in and has `segment` split its text into
/// articles and `people` name
/// who and when; `archive` stores the page in PostgreSQL, `index` makes it searchable, and `web`, `api` and `admin`
/// show it. `text` and
/// `paper` lie below them all; `door` says who may come in, `watch` how the house is, `cli` holds
/// the commands.
@NullMarked
package org.baoku;

import org.jspecify.annotations.NullMarked;
