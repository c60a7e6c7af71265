/// Files as they are delivered: folders, zips, manifests, names.
///
/// [org.baoku.ingest.file.UploadUnpacker] turns an [org.baoku.ingest.file.IntakeRequest] into queued files: it opens
/// zips ([org.baoku.ingest.file.PageFileFinder]), reads the [org.baoku.ingest.file.Manifest] and takes the 版次 from the
/// file's name ([org.baoku.ingest.file.PageLabelParser]). Nothing here reads a page.
@NullMarked
package org.baoku.ingest.file;

import org.jspecify.annotations.NullMarked;
