package org.baoku.people.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses the date in a file's name and folders: 2023-07-22/A01.txt, 20230722-A01.txt, 2023年7月22日第3版.txt,
/// 2023/07/22.
public final class PathDateParser {
    /// A year with month and day in one of three notations, each with two groups.
    private static final Pattern DATE = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})"
            + "(?:年(\\d{1,2})月(\\d{1,2})日?|[-_./](\\d{1,2})[-_./](\\d{1,2})|[-/]?(\\d{2})[-/]?(\\d{2}))(?!\\d)");

    private static final int MAX_PATH_LENGTH = 1_000;

    private PathDateParser() {}

    /// The last date of the path, so that the file's own name goes before its folders.
    public static Optional<LocalDate> parse(String path) {
        int length = path.length();
        Matcher matcher = DATE.matcher(length > MAX_PATH_LENGTH ? path.substring(length - MAX_PATH_LENGTH) : path);
        Optional<LocalDate> last = Optional.empty();
        while (matcher.find()) {
            Optional<LocalDate> date = date(matcher);
            last = date.isPresent() ? date : last;
        }
        return last;
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        for (int group = 2; group <= 6; group += 2) {
            if (matcher.group(group) != null) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(group)),
                            Integer.parseInt(matcher.group(group + 1))));
                } catch (DateTimeException invalid) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
