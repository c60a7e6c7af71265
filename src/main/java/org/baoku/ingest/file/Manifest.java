package org.baoku.ingest.file;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.archive.intake.Reason;
import org.jspecify.annotations.Nullable;

/// A `manifest.csv` that is ingested together with page files and gives the newspaper, date and label of each.
/// [ManifestParser] describes its format.
///
/// @param path the manifest's path among the files that it describes
/// @param entries the rows by the file that they describe, in the order of the manifest
/// @param problems what is wrong with the manifest itself
record Manifest(String path, Map<String, Entry> entries, List<Reason> problems) {
    private static final String FILE_NAME = "manifest.csv";

    Manifest {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        problems = List.copyOf(problems);
    }

    /// What a manifest says about one file.
    ///
    /// @param line the line that says so, from 1
    /// @param homePlace the newspaper's home place, for a newspaper that is new to the archive
    /// @param problem what cannot be parsed; null if all can
    record Entry(
            long line,
            @Nullable String newspaper,
            @Nullable String homePlace,
            @Nullable LocalDate date,
            @Nullable String label,
            @Nullable Reason problem) {}

    /// Whether a file is a manifest, by its name.
    static boolean isManifest(String path) {
        return path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(FILE_NAME);
    }

    /// What the manifest says about a file. The manifest may name it by its path from the manifest's folder, by
    /// its whole path or by its bare name.
    Optional<Entry> entry(String file) {
        return key(file).map(entries::get);
    }

    private Optional<String> key(String file) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String relative = file.startsWith(folder) ? file.substring(folder.length()) : file;
        String name = file.substring(file.lastIndexOf('/') + 1);
        return Stream.of(relative, file, name).filter(entries::containsKey).findFirst();
    }

    /// A problem for each listed file that is not among these.
    List<Reason> missingFiles(List<String> files) {
        Set<String> found = files.stream().flatMap(file -> key(file).stream()).collect(Collectors.toSet());
        return entries.entrySet().stream()
                .filter(entry -> !found.contains(entry.getKey()))
                .map(entry -> FileProblem.MANIFEST_MISSING_FILE.reason(
                        entry.getValue().line(), entry.getKey()))
                .toList();
    }
}
