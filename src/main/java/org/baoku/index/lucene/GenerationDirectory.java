package org.baoku.index.lucene;

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

/// The generations of an index on disk: a folder each (`g1`, `g2`, …), and the file `live` that names the one that
/// answers.
///
/// That file is replaced by moving another over it, so at any moment, a kill included, it names a whole generation.
/// Only one process holds the folder at a time.
final class GenerationDirectory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationDirectory.class);
    private static final String LIVE = "live";
    private static final String PREFIX = "g";

    private final Path base;
    private final FileChannel lockFile;
    private final FileLock lock;

    private GenerationDirectory(Path base, FileChannel lockFile, FileLock lock) {
        this.base = base;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Takes the folder, making it where it is missing.
    ///
    /// @throws IndexUnavailableException where another program holds it or it cannot be written
    static GenerationDirectory open(Path base) {
        FileChannel lockFile = null;
        try {
            Files.createDirectories(base);
            lockFile = FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new IndexUnavailableException(
                        "The index in " + base + " is in use by another running program.", null);
            }
            return new GenerationDirectory(base, lockFile, lock);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(lockFile);
            throw new IndexUnavailableException("The index cannot be kept in " + base + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    /// The folder of the live generation, where there is one.
    Optional<Path> live() throws IOException {
        try {
            String name = Files.readString(base.resolve(LIVE)).strip();
            Path folder = base.resolve(name);
            return number(folder) > 0 && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} cannot be read, so the index begins anew: {}", base.resolve(LIVE), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /// A new, empty folder for a generation.
    synchronized Path next() throws IOException {
        int highest =
                folders().stream().mapToInt(GenerationDirectory::number).max().orElse(0);
        return Files.createDirectory(base.resolve(PREFIX + (highest + 1)));
    }

    /// Makes a generation the live one, durably.
    void makeLive(Path folder) throws IOException {
        Path written = base.resolve(LIVE + ".new");
        Files.writeString(written, folder.getFileName() + "\n");
        IOUtils.fsync(written, false);
        Files.move(written, base.resolve(LIVE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(base, true);
    }

    /// Deletes every generation but this one: what an interrupted rebuild or a replaced generation left behind.
    void dropAllBut(Path kept) throws IOException {
        for (Path folder : folders()) {
            if (!folder.equals(kept)) {
                drop(folder);
            }
        }
    }

    /// Deletes a generation's folder; what cannot be deleted now is dropped at the next start.
    static void drop(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // nothing left to delete
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The old index in {} could not be deleted: {}", folder, e.getMessage());
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(base)) {
            return entries.filter(entry -> number(entry) > 0 && Files.isDirectory(entry))
                    .toList();
        }
    }

    /// The number of a generation's folder, or 0 for anything else.
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
