package org.baoku.archive.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.archive.ArchiveProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Copies of large files on the local disk, for reading them at any place without holding them in memory.
///
/// The pages of a file are read one after the other, so that the last few copies are kept for the next
/// page. Thread-safe.
@Component
public final class LocalCopies {
    private static final int KEPT = 3;

    private final LargeFileStore files;
    private final Path folder;
    /// The copies by the ids of their files; the one used last comes last.
    private final Map<Long, Copy> copies = new LinkedHashMap<>();
    private boolean emptied;

    public LocalCopies(LargeFileStore files, ArchiveProperties properties) {
        this.files = files;
        this.folder = properties.home().resolve("tmp").resolve("files");
    }

    /// A copy in use; to be closed.
    public final class Copy implements AutoCloseable {
        private final Path path;
        private int users;

        private Copy(Path path) {
            this.path = path;
        }

        public Path path() {
            return path;
        }

        @Override
        public void close() {
            release(this);
        }
    }

    /// Copies a file to the disk, unless a copy is there already.
    ///
    /// @throws UncheckedIOException where it cannot be written
    public synchronized Copy borrow(long file) {
        try {
            @Nullable Copy known = copies.remove(file);
            Copy copy = known == null ? new Copy(write(file)) : known;
            copies.put(file, copy);
            copy.users++;
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("A copy of a file cannot be written to " + folder, e);
        }
    }

    private Path write(long file) throws IOException {
        Files.createDirectories(folder);
        if (!emptied) {
            // left by a run that was killed
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    Files.delete(path);
                }
            }
            emptied = true;
        }
        Path path = folder.resolve(Long.toString(file));
        try (InputStream bytes = files.open(file)) {
            Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
        }
        return path;
    }

    private synchronized void release(Copy copy) {
        copy.users--;
        var eldest = copies.values().iterator();
        while (copies.size() > KEPT && eldest.hasNext()) {
            Copy old = eldest.next();
            if (old.users == 0) {
                eldest.remove();
                delete(old);
            }
        }
    }

    private static void delete(Copy copy) {
        try {
            Files.deleteIfExists(copy.path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
