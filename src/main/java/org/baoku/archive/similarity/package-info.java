/// Which articles are alike, in PostgreSQL.
///
/// All of it is derived from the articles, and computed again if it is missing, as in a backup of an earlier version.
/// [org.baoku.archive.similarity.SimilarityStore] writes it, a batch of changed pages in one transaction;
/// [org.baoku.archive.similarity.VersionRepository] reads the versions of an article.
@NullMarked
package org.baoku.archive.similarity;

import org.jspecify.annotations.NullMarked;
