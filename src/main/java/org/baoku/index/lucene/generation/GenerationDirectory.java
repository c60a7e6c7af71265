package org.baoku.index.lucene.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.IndexUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The generations of an index on disk: one folder each (`g1`, `g2`, …), and the file `live`, which names the one in
/// use.
///
/// `live` is replaced by an atomic move, so it names a complete generation at any moment, even after a crash. The
/// directory is locked by one process at a time.
final class GenerationDirectory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationDirectory.class);
    private static final String LIVE = "live";
    private static final String PREFIX = "g";

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private GenerationDirectory(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Locks a directory, and creates it where it is missing.
    ///
    /// @throws IndexUnavailableException where another process holds the lock or the directory cannot be written
    static GenerationDirectory open(Path path) {
        FileChannel lockFile = null;
        try {
            Files.createDirectories(path);
            lockFile = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new IndexUnavailableException(
                        "The index in " + path + " is in use by another running program.", null);
            }
            return new GenerationDirectory(path, lockFile, lock);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(lockFile);
            throw unusable(path, e);
        }
    }

    static IndexUnavailableException unusable(Path path, IOException cause) {
        return new IndexUnavailableException(
                "The index directory " + path + " cannot be written: " + cause.getMessage(), cause);
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /// The folder of the live generation; empty where there is none.
    Optional<Path> live() throws IOException {
        try {
            String name = Files.readString(path.resolve(LIVE)).strip();
            Path folder = path.resolve(name);
            return number(folder) > 0 && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn(
                    "{} cannot be read; the index is replaced by an empty one: {}",
                    path.resolve(LIVE),
                    unreadable.getMessage());
            return Optional.empty();
        }
    }

    /// Creates the empty folder of the next generation.
    synchronized Path createNext() throws IOException {
        int highest =
                folders().stream().mapToInt(GenerationDirectory::number).max().orElse(0);
        return Files.createDirectory(path.resolve(PREFIX + (highest + 1)));
    }

    /// Makes a generation the live one, durably.
    void makeLive(Path folder) throws IOException {
        Path newFile = path.resolve(LIVE + ".new");
        Files.writeString(newFile, folder.getFileName() + "\n");
        IOUtils.fsync(newFile, false);
        Files.move(newFile, path.resolve(LIVE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(path, true);
    }

    /// Deletes every other generation: the remains of interrupted rebuilds and of replaced generations.
    void deleteAllExcept(Path live) throws IOException {
        for (Path folder : folders()) {
            if (!folder.equals(live)) {
                delete(folder);
            }
        }
    }

    /// Deletes a generation's folder. Files that cannot be deleted are logged and deleted at the next start.
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // already deleted
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The replaced index in {} could not be deleted: {}", folder, e.getMessage());
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> number(entry) > 0 && Files.isDirectory(entry))
                    .toList();
        }
    }

    /// The number of a generation's folder; 0 for any other path.
    private static int number(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!name.matches("g[1-9][0-9]{0,8}")) {
            return 0;
        }
        return Integer.parseInt(name.substring(PREFIX.length()));
    }

    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            lockFile.close();
        }
    }
}
