package org.baoku.archive.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// When a disk counts as full.
public final class DiskSpace {
    /// PostgreSQL takes 16 MB at once for its log.
    private static final long LOWEST = 32L * 1024 * 1024;

    private DiskSpace() {}

    /// Whether the disk of a folder has too little room for the program to store anything.
    ///
    /// @throws IOException if that cannot be found out
    public static boolean isFull(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < LOWEST;
    }
}
