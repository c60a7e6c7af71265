package org.baoku.ingest.file;

import java.io.IOException;
import java.io.InputStream;

/// A file to be ingested: on disk, in a zip, or uploaded.
public interface IncomingFile {
    /// The file's name, with its folders if they are known, separated by slashes.
    String path();

    /// Opens the file's bytes.
    ///
    /// @throws IOException if the file cannot be read
    InputStream open() throws IOException;
}
