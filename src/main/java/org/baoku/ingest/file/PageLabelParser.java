package org.baoku.ingest.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a page's label (版次) from a file's name: `2023-07-22/A01.txt`, `20230722_第3版.txt`.
public final class PageLabelParser {
    private static final Pattern LETTERED = Pattern.compile("(?<![A-Za-z0-9])([A-Z]\\d{1,3})(?![A-Za-z0-9])");
    private static final Pattern NUMBERED = Pattern.compile("第(\\d{1,3})版|(?<![0-9])(\\d{1,3})版");

    private PageLabelParser() {}

    /// The label in the last part of a path; empty if it has none.
    public static Optional<String> parse(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Matcher lettered = LETTERED.matcher(name);
        if (lettered.find()) {
            return Optional.of(lettered.group(1));
        }
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.find()
                ? Optional.of(numbered.group(1) == null ? numbered.group(2) : numbered.group(1))
                : Optional.empty();
    }
}
