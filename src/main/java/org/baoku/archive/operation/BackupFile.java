package org.baoku.archive.operation;

import java.io.IOException;
import java.io.OutputStream;

/// A file that a backup holds beside the tables, so that it need not be made again after a restore.
///
/// @param name of its entry in the backup, with a folder that no other part of the backup has: `index/segments_1`
public record BackupFile(String name, Content content) {
    /// What the file contains.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it.
        ///
        /// @param out is not closed
        void writeTo(OutputStream out) throws IOException;
    }
}
