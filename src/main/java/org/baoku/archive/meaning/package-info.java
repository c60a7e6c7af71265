/// What articles mean, as vectors in PostgreSQL.
///
/// All of it is derived from the articles, left out of a backup and computed again if it is missing.
/// [org.baoku.archive.meaning.VectorRepository] stores and reads it.
@NullMarked
package org.baoku.archive.meaning;

import org.jspecify.annotations.NullMarked;
