package org.baoku.layout.alto;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the files that METS and ALTO name among those that came with them.
///
/// The names are addresses, absolute paths of another machine or relative paths. A file is the one that is
/// meant if the end of its path is that of the name; the more parts agree, the better, and nothing is
/// fetched from elsewhere.
public final class FileReferences {
    private final Map<String, List<String>> byName = new HashMap<>();

    /// @param paths the paths of all files, with slashes
    public FileReferences(Collection<String> paths) {
        for (String path : paths) {
            byName.computeIfAbsent(name(path), _ -> new ArrayList<>()).add(path);
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /// The path of the file that is named; empty if there is none, or several that may be meant.
    ///
    /// @param from the path of the file that names it
    public Optional<String> find(String reference, String from) {
        List<String> wanted = parts(reference);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        int best = 0;
        List<String> found = new ArrayList<>();
        for (String path : byName.getOrDefault(wanted.getLast().toLowerCase(Locale.ROOT), List.of())) {
            int rank = 2 * commonParts(wanted, path) + (path.startsWith(folder) ? 1 : 0);
            if (path.equals(folder + String.join("/", wanted))) {
                return Optional.of(path);
            }
            if (rank > best) {
                found.clear();
                best = rank;
            }
            if (rank == best) {
                found.add(path);
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// How many parts at the end agree.
    private static int commonParts(List<String> wanted, String path) {
        String[] parts = path.split("/", -1);
        int common = 0;
        while (common < wanted.size()
                && common < parts.length
                && wanted.get(wanted.size() - 1 - common).equalsIgnoreCase(parts[parts.length - 1 - common])) {
            common++;
        }
        return common;
    }

    private static List<String> parts(String reference) {
        String path = reference
                .strip()
                .replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:(?://[^/]*)?", "")
                .replaceFirst("[?#].*$", "")
                .replace('\\', '/');
        return Arrays.stream(decoded(path).split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .toList();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
