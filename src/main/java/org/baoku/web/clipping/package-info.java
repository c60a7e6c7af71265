/// The pages of clippings: the folders of a user, a folder with its clippings, what is shared, and the exports.
///
/// [org.baoku.web.clipping.FolderPageController] shows folders,
/// [org.baoku.web.clipping.FolderEditController] changes them and who may see them,
/// [org.baoku.web.clipping.ClippingEditController] changes the clippings in them;
/// [org.baoku.web.clipping.FolderExportController] writes them as files.
/// [org.baoku.web.clipping.SignedInFolders] lets searches be restricted to a folder that the user may see.
@NullMarked
package org.baoku.web.clipping;

import org.jspecify.annotations.NullMarked;
