package org.baoku.ingest.file;

import java.io.IOException;

/// A file that is to be taken in, wherever it lies.
public interface IncomingFile {
    /// The file's name, with its folders where they are known.
    String path();

    /// Its bytes.
    ///
    /// @throws IOException where it cannot be read; the message is a sentence
    byte[] read() throws IOException;
}
