package org.baoku.people.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Reads the word lists that are resources of `org.baoku.people`.
public final class ResourceLists {
    private ResourceLists() {}

    /// The lines of a list, without empty ones and comments (`#`).
    ///
    /// @throws IllegalStateException when the resource is missing
    public static List<String> lines(String name) {
        try (InputStream stream = ResourceLists.class.getResourceAsStream("/org/baoku/people/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource org/baoku/people/" + name);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Unreadable resource org/baoku/people/" + name, unreadable);
        }
    }

    /// The words of a list, separated by white space.
    public static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
