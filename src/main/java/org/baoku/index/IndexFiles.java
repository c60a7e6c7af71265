package org.baoku.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// The files of an index as they are at one revision, for a copy. They can be read until this is closed, whatever is
/// written to the index or replaces it meanwhile.
///
/// [ArticleIndex#adopt] takes a copy of them.
public interface IndexFiles extends AutoCloseable {
    /// The names of all files; none has a folder in it.
    List<String> names();

    /// Writes the content of a file.
    ///
    /// @throws IOException where the file cannot be read or the stream not be written
    void copy(String name, OutputStream to) throws IOException;

    @Override
    void close();

    /// Where a copy of the files stands.
    @FunctionalInterface
    interface Copy {
        /// Gives all files of the copy to the index.
        ///
        /// @throws IOException where the copy cannot be read or the index not be written
        void writeTo(Target index) throws IOException;
    }

    /// Receives the files of a copy, in any order.
    @FunctionalInterface
    interface Target {
        /// Stores a file.
        ///
        /// @param content read to its end, and not closed
        /// @throws IOException where the name is not that of a file of an index, or the file cannot be written
        void store(String name, InputStream content) throws IOException;
    }
}
