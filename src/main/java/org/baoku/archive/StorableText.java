package org.baoku.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text in the form that PostgreSQL can store.
///
/// PostgreSQL accepts neither NUL nor half of a surrogate pair; both become U+FFFD. The raw file keeps them.
public final class StorableText {
    private StorableText() {}

    /// The text with every character replaced that PostgreSQL does not accept.
    public static String of(String text) {
        return isStorable(text) ? text : replaced(text);
    }

    /// Whether every character is accepted; one beyond the basic plane, which is rare, counts as if it were not.
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The same for a text that may be absent; an empty one counts as absent.
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : of(text);
    }

    /// The same for the elements of a `text[]` column.
    public static String[] array(List<String> texts) {
        return texts.stream().map(StorableText::of).toArray(String[]::new);
    }
}
