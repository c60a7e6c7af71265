package org.baoku.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a sentence that says what was done: words, or the name of what it was done to.
///
/// @param url the address of what it names; null for words between names and for names without a page
public record SentencePart(String text, @Nullable String url) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /// A part that links to nothing.
    public static SentencePart of(String text) {
        return new SentencePart(text, null);
    }

    /// Puts the names into their places in a message.
    public static List<SentencePart> split(String message, List<SentencePart> names) {
        List<SentencePart> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(message);
        int end = 0;
        while (place.find()) {
            parts.add(of(message.substring(end, place.start())));
            int index = Integer.parseInt(place.group(1));
            if (index < names.size()) {
                parts.add(names.get(index));
            }
            end = place.end();
        }
        parts.add(of(message.substring(end)));
        parts.removeIf(part -> part.text().isEmpty());
        return parts;
    }
}
