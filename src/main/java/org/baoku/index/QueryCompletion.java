package org.baoku.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.index.query.Facet;
import org.baoku.index.query.QueryField;
import org.baoku.index.query.SearchQuery;

/// Completes the last word of a query while the user types it: a word after others (`习近平 王`), or the value of a
/// label (`记者:丁`).
public final class QueryCompletion {
    private static final Pattern LABEL = Pattern.compile("([-－]?)(\\p{L}{1,10})\\s*[:：]\\s*(.*)", Pattern.DOTALL);
    private static final Pattern ENDS_WITH_LABEL =
            Pattern.compile("(?:^|.*[\\s(（])(\\p{L}{1,10}\\s*[:：]\\s*[^\\s:：]*)$", Pattern.DOTALL);
    private static final String BEFORE_WORD = "(（|｜+-－、，,；;";
    private static final String QUOTES = "\"“”";

    private final ArticleIndex index;

    public QueryCompletion(ArticleIndex index) {
        this.index = index;
    }

    /// A completed query.
    ///
    /// @param kind what the completing word is: a facet's name, or a kind of suggestion in lower case
    /// @param text the completing word
    /// @param query the whole query with this word
    /// @param articles the number of articles that have the word; for a label, those that match the other words too
    /// @param alone whether the word is the whole query
    public record Completion(String kind, String text, String query, long articles, boolean alone) {}

    /// The completions of what has been typed, best first.
    ///
    /// @param limit the maximum number
    public List<Completion> complete(String typed, int limit) {
        if (isInQuotes(typed)) {
            return List.of();
        }
        int start = startOfLastWord(typed);
        Matcher label = LABEL.matcher(typed.substring(start));
        Optional<Facet> facet =
                label.matches() ? QueryField.ofName(label.group(2)).map(QueryField::facet) : Optional.empty();
        return facet.isPresent()
                ? values(facet.get(), typed.substring(0, start), label, limit)
                : words(typed.substring(0, start), typed.substring(start).strip(), limit);
    }

    private List<Completion> words(String before, String word, int limit) {
        if (word.isEmpty()) {
            return List.of();
        }
        return index.suggest(word, limit).stream()
                .map(suggestion -> new Completion(
                        suggestion.kind().name().toLowerCase(Locale.ROOT),
                        suggestion.text(),
                        before + quoted(suggestion.text(), before.isBlank()),
                        suggestion.articles(),
                        before.isBlank()))
                .toList();
    }

    private List<Completion> values(Facet facet, String before, Matcher label, int limit) {
        String name = label.group(1) + label.group(2) + ":";
        return index.facetValues(SearchQuery.of(before), facet, label.group(3).strip(), limit).stream()
                .map(value -> new Completion(
                        facet.parameter(),
                        value.label(),
                        before + name + quoted(value.label(), false),
                        value.count(),
                        false))
                .distinct()
                .toList();
    }

    /// A word with white space is one word only in quotation marks.
    private static String quoted(String word, boolean alone) {
        return !alone && word.chars().anyMatch(Character::isWhitespace) ? '"' + word + '"' : word;
    }

    private static boolean isInQuotes(String typed) {
        return typed.chars().filter(c -> QUOTES.indexOf(c) >= 0).count() % 2 == 1;
    }

    private static int startOfLastWord(String typed) {
        int end = typed.stripTrailing().length();
        int at = end;
        while (at > 0 && !isBeforeWord(typed.charAt(at - 1))) {
            at--;
        }
        // a label may stand apart from its value: 记者 : 丁
        Matcher apart = ENDS_WITH_LABEL.matcher(typed.substring(0, end));
        return apart.matches() ? Math.min(at, apart.start(1)) : at;
    }

    private static boolean isBeforeWord(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || BEFORE_WORD.indexOf(c) >= 0;
    }
}
