package org.baoku.segment.row;

import java.util.regex.Pattern;

/// Recognises the words of a kicker that say who says on which occasion what the headline says: 王某在某地调研时强调.
public final class Attribution {
    private static final Pattern WORDS = Pattern.compile("[^，。！？…]{6,40}(?:时|会上|讲话中|致辞中)(?:强调|指出|要求)");

    private Attribution() {}

    /// Whether these words are all that the line has.
    public static boolean matches(String compact) {
        return compact.length() < 50 && WORDS.matcher(compact).matches();
    }
}
