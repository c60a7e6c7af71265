package org.baoku.people.official;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names in Latin letters, which some papers print untranslated after an office: 副大使Anna Berg.
final class LatinName {
    private static final Pattern NAME = Pattern.compile(
            "[\\p{Lu}&&\\p{IsLatin}][\\p{IsLatin}'’.-]*(?: (?:(?:de|da|van|von|bin|al|el) )?[\\p{Lu}&&\\p{IsLatin}][\\p{IsLatin}'’.-]*){1,3}|[\\p{Lu}&&\\p{IsLatin}]\\p{Ll}{2,}[\\p{Lu}&&\\p{IsLatin}]\\p{Ll}{2,}");

    private LatinName() {}

    /// The end of the name of two words or more that begins at a position; -1 where none does.
    static int endAt(String text, int start) {
        if (start >= text.length() || !Character.isUpperCase(text.charAt(start))) {
            return -1;
        }
        Matcher name = NAME.matcher(text).region(start, text.length());
        return name.lookingAt() ? name.end() : -1;
    }
}
