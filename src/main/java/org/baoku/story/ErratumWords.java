package org.baoku.story;

import java.util.Locale;
import java.util.stream.Collectors;
import org.baoku.text.WidthFolding;
import org.baoku.text.WordCutter;

/// The words by which the article that a notice means is looked for.
final class ErratumWords {
    private static final int MAX_WORDS = 8;
    private static final int MIN_LETTERS = 2;

    private ErratumWords() {}

    /// A search for articles that have any of the words of a text.
    static String anyOf(String text) {
        String words = WordCutter.cut(WidthFolding.narrow(text).toLowerCase(Locale.ROOT)).stream()
                .map(WordCutter.Word::text)
                .filter(word -> word.length() >= MIN_LETTERS)
                .distinct()
                .limit(MAX_WORDS)
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
        return words.isEmpty() ? '"' + text.replace('"', ' ') + '"' : words;
    }
}
