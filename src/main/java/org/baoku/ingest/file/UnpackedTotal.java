package org.baoku.ingest.file;

import org.baoku.ingest.IngestProperties.Limits;

/// Counts what the zips of one request unpack to, all together: each may be within the limits of a zip, and a
/// hundred of them far beyond.
final class UnpackedTotal {
    private final Limits limits;
    private final boolean bounded;
    private long declared;
    private long read;
    private int files;

    /// @param bounded whether the request came from afar; a command and the inbox may have any number of zips
    UnpackedTotal(Limits limits, boolean bounded) {
        this.limits = limits;
        this.bounded = bounded;
    }

    /// Counts a file of a zip.
    ///
    /// @param size what the zip says of its size
    void addFile(long size) {
        files++;
        declared += size;
        check(declared);
    }

    /// Counts bytes that were unpacked.
    void addRead(int bytes) {
        read += bytes;
        check(read);
    }

    private void check(long bytes) {
        if (bounded && (files > limits.entries() || bytes > limits.zip().toBytes())) {
            throw new UploadTooLargeException(limits.entries(), limits.zip().toMegabytes());
        }
    }
}
