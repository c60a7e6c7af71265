/// What belongs to the files of pages and is no plain text: the bytes of large files, the layouts of pages
/// whose lines have places, and the pictures of pages.
///
/// [org.baoku.archive.file.LargeFileStore] keeps large files byte for byte, in pieces.
/// [org.baoku.archive.file.PageLayoutRepository] has the layout of a page as it now is; layouts are stored
/// with their pages, by `archive.page`. [org.baoku.archive.file.PagePictureRepository] has the pictures,
/// which are derived from the files and can be thrown away.
@NullMarked
package org.baoku.archive.file;

import org.jspecify.annotations.NullMarked;
