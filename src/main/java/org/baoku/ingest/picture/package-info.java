/// Pictures of pages: made once in the background from the PDFs of the pages, and kept in the archive.
///
/// `PictureWorker` is the background job: one thread of low priority, which makes the pictures that
/// [org.baoku.archive.file.PagePictureRepository] is missing, so that it continues after a restart and
/// needs no queue of its own. `PageRenderer` makes the pictures of one page, `ScannedPicture` reads one that
/// came with its page, and `PictureException` says why it cannot. No picture is made while a reader waits
/// for it.
@NullMarked
package org.baoku.ingest.picture;

import org.jspecify.annotations.NullMarked;
