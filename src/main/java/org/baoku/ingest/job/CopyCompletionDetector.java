package org.baoku.ingest.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides whether a file or folder has been copied completely: it contains a file, none of its files has the
/// suffix of a partial download, and nothing in it has changed for a while. Used by one thread.
final class CopyCompletionDetector {
    private static final List<String> PARTIAL_SUFFIXES = List.of(".part", ".tmp", ".crdownload");

    private final Duration settleTime;
    private final Clock clock;
    private final Map<Path, Observation> observations = new HashMap<>();

    /// @param settleTime how long an entry must be unchanged
    CopyCompletionDetector(Duration settleTime, Clock clock) {
        this.settleTime = settleTime;
        this.clock = clock;
    }

    private record FileState(String path, FileTime modified, long size) {
        boolean isPartial() {
            return PARTIAL_SUFFIXES.stream().anyMatch(path::endsWith);
        }
    }

    /// The files of an entry, and since when they have been in this state.
    private record Observation(List<FileState> files, Instant since) {}

    /// Examines an entry. To be called repeatedly: the first call, and the first call after a change, return
    /// false.
    boolean isComplete(Path entry) throws IOException {
        List<FileState> files = files(entry);
        Instant now = clock.instant();
        @Nullable Observation last = observations.get(entry);
        if (last == null || !last.files().equals(files)) {
            observations.put(entry, new Observation(files, now));
            return false;
        }
        return !files.isEmpty()
                && files.stream().noneMatch(FileState::isPartial)
                && Duration.between(last.since(), now).compareTo(settleTime) >= 0;
    }

    private static List<FileState> files(Path entry) throws IOException {
        List<FileState> states = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(entry)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                states.add(new FileState(file.toString(), Files.getLastModifiedTime(file), Files.size(file)));
            }
        }
        return states;
    }

    /// Forgets an entry.
    void forget(Path entry) {
        observations.remove(entry);
    }

    /// Forgets all entries but these.
    void retain(Collection<Path> entries) {
        observations.keySet().retainAll(entries);
    }
}
