package org.baoku.index.lucene.generation;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.baoku.index.IndexUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that files of a generation are damaged, by the failures of reads and writes.
///
/// Some failures can only come from damaged files. Of any other unexpected one the checksums of all files
/// tell the cause; they are read at most once in five minutes, because that takes seconds for a large index.
final class DamageDetector {
    private static final Logger LOG = LoggerFactory.getLogger(DamageDetector.class);
    private static final Duration MIN_INTERVAL = Duration.ofMinutes(5);
    private static final int MAX_CAUSES = 20;

    /// Reads the checksums of all files.
    @FunctionalInterface
    interface Verification {
        /// Reads them.
        ///
        /// @throws IOException where a file is damaged or cannot be read
        void run() throws IOException;
    }

    private final Path folder;
    private final Verification verification;
    private long notBefore = System.nanoTime();
    private volatile @Nullable String damage;

    DamageDetector(Path folder, Verification verification) {
        this.folder = folder;
        this.verification = verification;
    }

    /// What is damaged; empty where no damage was noticed.
    Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    /// @throws IndexUnavailableException where damage was noticed
    void requireIntact() {
        if (damage != null) {
            throw new IndexUnavailableException("The index is damaged and is being rebuilt: " + damage, null);
        }
    }

    /// Whether damaged files are the cause of this failure. From then on the generation counts as damaged.
    boolean isDamage(Throwable failure) {
        if (damage == null) {
            if (comesFromDamage(failure)) {
                record(failure);
            } else {
                verify();
            }
        }
        return damage != null;
    }

    private void record(Throwable failure) {
        damage = String.valueOf(failure.getMessage());
        LOG.error("The index in {} is damaged", folder, failure);
    }

    private synchronized void verify() {
        if (damage != null || System.nanoTime() - notBefore < 0) {
            return;
        }
        notBefore = System.nanoTime() + MIN_INTERVAL.toNanos();
        try {
            verification.run();
        } catch (IOException | RuntimeException | InternalError e) {
            if (comesFromDamage(e)) {
                record(e);
            }
        }
    }

    /// Memory-mapped reading reports a file that became shorter as an [InternalError].
    private static boolean comesFromDamage(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            switch (cause) {
                case CorruptIndexException _,
                        IndexFormatTooOldException _,
                        IndexFormatTooNewException _,
                        EOFException _,
                        FileNotFoundException _,
                        NoSuchFileException _,
                        InternalError _ -> {
                    return true;
                }
                default -> cause = cause.getCause();
            }
        }
        return false;
    }

    /// The files of the latest commit whose checksums are wrong or that cannot be read; all files of the
    /// directory where the commit itself is damaged.
    static List<String> damagedFiles(Directory directory) {
        Collection<String> files;
        List<String> damaged = new ArrayList<>();
        try {
            files = SegmentInfos.readLatestCommit(directory).files(true);
        } catch (IOException | RuntimeException | InternalError e) {
            damaged.add(String.valueOf(e.getMessage()));
            files = allFiles(directory);
        }
        for (String file : files) {
            try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(input);
            } catch (IOException | RuntimeException | InternalError e) {
                damaged.add(file);
            }
        }
        Collections.sort(damaged);
        return damaged;
    }

    private static Set<String> allFiles(Directory directory) {
        try {
            Set<String> files = new TreeSet<>(List.of(directory.listAll()));
            files.removeIf(file -> !file.startsWith("_"));
            return files;
        } catch (IOException e) {
            return Set.of();
        }
    }
}
