package org.baoku.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A stretch of an article's text that is shown in one way.
///
/// @param official whose name it is, as a link to the official; null where it is no such name
/// @param match whether it was searched for
/// @param number which of the article's matches begins here, from 1; 0 where none does
public record TextSpan(String text, @Nullable Link official, boolean match, int number) {
    /// An official's name in a text.
    ///
    /// @param start first UTF-16 unit
    /// @param end one past the last
    public record Name(int start, int end, Link official) {}

    /// The text cut wherever a name or a searched word begins or ends.
    ///
    /// @param names where officials are named; one that reaches beyond the text is passed over
    /// @param words what was searched for, each found wherever it stands literally
    public static List<TextSpan> cut(String text, List<Name> names, List<String> words) {
        @Nullable Link[] official = new Link[text.length()];
        for (Name name : names) {
            if (name.end() <= text.length()) {
                Arrays.fill(official, name.start(), name.end(), name.official());
            }
        }
        boolean[] match = new boolean[text.length()];
        // Case is folded letter by letter, so that places in the folded text are places in the text.
        String folded = fold(text);
        for (String word : words) {
            String wanted = fold(word);
            for (int at = folded.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = folded.indexOf(wanted, at + 1)) {
                Arrays.fill(match, at, at + wanted.length(), true);
            }
        }
        List<TextSpan> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || !Objects.equals(official[i], official[start]) || match[i] != match[start]) {
                runs.add(new TextSpan(text.substring(start, i), official[start], match[start], 0));
                start = i;
            }
        }
        return runs;
    }

    /// The same runs with their matches numbered on from those before them.
    ///
    /// @param before how many matches the article has before these runs
    public static List<TextSpan> numbered(List<TextSpan> runs, int before) {
        List<TextSpan> numbered = new ArrayList<>(runs.size());
        int count = before;
        boolean within = false;
        for (TextSpan run : runs) {
            boolean begins = run.match() && !within;
            numbered.add(begins ? new TextSpan(run.text(), run.official(), true, ++count) : run);
            within = run.match();
        }
        return numbered;
    }

    /// What to mark of the words of a search: without what they leave out and without the signs between them.
    public static List<String> wordsToMark(String query) {
        List<String> words = new ArrayList<>();
        for (String part : query.split("[\\s\"“”「」『』()（）|+*~?]+", -1)) {
            // 标题:签约 asks for 签约 in one place.
            String word = part.replaceFirst("^[^-:：]{1,10}[:：]", "");
            if (!word.isEmpty()
                    && !word.startsWith("-")
                    && !word.equals("OR")
                    && !word.equals("AND")
                    && !word.equals("或")) {
                words.add(word);
            }
        }
        return words;
    }

    /// The whole text of these runs.
    static String join(List<TextSpan> runs) {
        return runs.stream().map(TextSpan::text).collect(Collectors.joining());
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) Character.toLowerCase(c)));
        return folded.toString();
    }
}
