package org.baoku.ingest.editing;

import java.util.regex.Pattern;

/// Compares foreign names, which newspapers print with and without the given name, and with different separators.
final class ForeignNames {
    private static final Pattern SEPARATOR = Pattern.compile("[·•・‧∙.．\\-‐–—－=＝\\s]+");

    private ForeignNames() {}

    /// The letters of a name without separators.
    static String letters(String name) {
        return SEPARATOR.matcher(name).replaceAll("");
    }

    /// The part after the last separator; the whole name if it has none.
    static String familyName(String name) {
        return SEPARATOR.splitAsStream(name).reduce(name, (_, last) -> last);
    }

    /// Whether one of two names is the family name of the other.
    static boolean isFamilyNameOf(String one, String other) {
        return !one.equals(other)
                && one.length() > 1
                && other.length() > 1
                && (one.equals(familyName(other)) || other.equals(familyName(one)));
    }
}
