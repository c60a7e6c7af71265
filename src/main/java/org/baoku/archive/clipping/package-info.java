/// Clippings in PostgreSQL: articles that users keep in folders of their own.
///
/// [org.baoku.archive.clipping.FolderRepository] stores the folders and who may see them,
/// [org.baoku.archive.clipping.ClippingRepository] the clippings in them. A clipping holds a copy of what
/// the article showed ([org.baoku.archive.clipping.KeptArticle]). Folders belong to an account and are
/// deleted with it.
@NullMarked
package org.baoku.archive.clipping;

import org.jspecify.annotations.NullMarked;
