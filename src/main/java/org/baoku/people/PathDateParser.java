package org.baoku.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the day from a file's name and folders: 2023-07-22/A01.txt, 20230722-A01.txt, 2023年7月22日第3版.txt,
/// 2023/07/22.
final class PathDateParser {
    private static final Pattern DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})"
            + "(?:年(\\d{1,2})月(\\d{1,2})日?|[-_./](\\d{1,2})[-_./](\\d{1,2})|[-/]?(\\d{2})[-/]?(\\d{2}))(?!\\d)");

    private PathDateParser() {}

    /// The last day that the path names: the file's own name goes before its folders.
    static Optional<LocalDate> in(String path) {
        Matcher matcher = DAY.matcher(path.length() > 1_000 ? path.substring(path.length() - 1_000) : path);
        Optional<LocalDate> last = Optional.empty();
        while (matcher.find()) {
            last = day(matcher).or(lastOr(last));
        }
        return last;
    }

    private static Supplier<Optional<LocalDate>> lastOr(Optional<LocalDate> last) {
        return () -> last;
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        for (int group = 2; group <= 6; group += 2) {
            if (matcher.group(group) != null) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(group)),
                            Integer.parseInt(matcher.group(group + 1))));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
