package org.baoku.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A span of an article's text with uniform markup.
///
/// @param official the official whose name the span is part of; null for other text
/// @param match whether the span matches the query
/// @param number the number of the match in the article, from 1, on the first span of the match; otherwise 0
public record TextSpan(String text, @Nullable Link official, boolean match, int number) {
    /// An official's name in a text.
    ///
    /// @param start the index of the first UTF-16 unit
    /// @param end the index after the last UTF-16 unit
    public record Name(int start, int end, Link official) {}

    /// Splits a text at the boundaries of names and matches.
    ///
    /// @param names a name that ends beyond the text is ignored
    /// @param terms all literal occurrences match, ignoring case
    public static List<TextSpan> split(String text, List<Name> names, List<String> terms) {
        @Nullable Link[] official = new Link[text.length()];
        for (Name name : names) {
            if (name.end() <= text.length()) {
                Arrays.fill(official, name.start(), name.end(), name.official());
            }
        }
        boolean[] match = new boolean[text.length()];
        // case is folded per UTF-16 unit, so that indexes in the folded text are indexes in the text
        String folded = fold(text);
        for (String term : terms) {
            String wanted = fold(term);
            for (int at = folded.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = folded.indexOf(wanted, at + 1)) {
                Arrays.fill(match, at, at + wanted.length(), true);
            }
        }
        List<TextSpan> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || !Objects.equals(official[i], official[start]) || match[i] != match[start]) {
                spans.add(new TextSpan(text.substring(start, i), official[start], match[start], 0));
                start = i;
            }
        }
        return spans;
    }

    /// Numbers the matches.
    ///
    /// @param before the number of matches in the article before these spans
    public static List<TextSpan> numbered(List<TextSpan> spans, int before) {
        List<TextSpan> numbered = new ArrayList<>(spans.size());
        int count = before;
        boolean within = false;
        for (TextSpan span : spans) {
            boolean begins = span.match() && !within;
            numbered.add(begins ? new TextSpan(span.text(), span.official(), true, ++count) : span);
            within = span.match();
        }
        return numbered;
    }

    /// The terms of a query to mark in a text: without excluded terms, operators and field prefixes.
    public static List<String> termsToMark(String query) {
        List<String> terms = new ArrayList<>();
        for (String part : query.split("[\\s\"“”「」『』()（）|+*~?]+", -1)) {
            // 标题:签约 searches for 签约 in one field
            String term = part.replaceFirst("^[^-:：]{1,10}[:：]", "");
            if (!term.isEmpty()
                    && !term.startsWith("-")
                    && !term.equals("OR")
                    && !term.equals("AND")
                    && !term.equals("或")) {
                terms.add(term);
            }
        }
        return terms;
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) Character.toLowerCase(c)));
        return folded.toString();
    }
}
