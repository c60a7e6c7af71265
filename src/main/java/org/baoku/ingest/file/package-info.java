/// Incoming files: folders, zips, manifests and file names.
///
/// [org.baoku.ingest.file.PageFileFinder] finds the files at given paths.
/// [org.baoku.ingest.file.UploadUnpacker] turns an [org.baoku.ingest.file.IntakeRequest] into files for the
/// queue: it unpacks zips (`ZipReader`) and reads manifests (`ManifestParser`).
/// `PackageFinder` puts METS, ALTO and pictures that belong together into one file (`PackagedFile`).
/// Everything is streamed: a zip is copied to the disk (`OpenZip`), a PDF goes straight into the queue
/// (`SizeLimit`). [org.baoku.ingest.file.FileProblem] lists what may be wrong with a file.
/// [org.baoku.ingest.file.PageLabelParser] takes the 版次 from a file's name. The content of pages is not
/// parsed here.
@NullMarked
package org.baoku.ingest.file;

import org.jspecify.annotations.NullMarked;
