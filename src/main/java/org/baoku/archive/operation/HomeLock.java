package org.baoku.archive.operation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Reserves the home folder for one process, by a file lock. The operating system releases the lock when the process
/// ends, even if it is killed.
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Locks the folder, which is created where it is missing.
    ///
    /// @throws StartupException where another process has locked it, or it cannot be written
    static HomeLock acquire(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("baoku.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartupException(
                        "Another Baoku is running on the folder " + home.toAbsolutePath() + ".",
                        "Stop it, or name another folder with --baoku.home=DIR.");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new StartupException(
                    "The folder " + home.toAbsolutePath() + " cannot be written: " + e + ".",
                    "Make it writable, or name another folder with --baoku.home=DIR.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
