package org.baoku.index.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baoku.index.Facet;
import org.baoku.index.NormalizedText;
import org.baoku.index.QueryWarning;
import org.jspecify.annotations.Nullable;

/// Reads what somebody typed into a search.
///
/// A space means and; `OR`, `或` or `|` means or; a leading `-` leaves out; quotes ask letter for letter, with `~10` for
/// nearness; brackets hold together; `标题:` `记者:` `官员:` `栏目:` `版:` `来源:` `报纸:` `日期:` ask in one place.
/// Anything can be read: what means nothing is told as a [QueryWarning][org.baoku.index.QueryWarning] and left out or
/// taken as plain words.
public final class QueryParser {
    private static final int DEEPEST = 30;
    private static final int WIDEST_NEARNESS = 50;
    private static final String QUOTES = "\"“”„＂";
    private static final Map<String, Facet> FACETS = Map.ofEntries(
            Map.entry("记者", Facet.REPORTER),
            Map.entry("reporter", Facet.REPORTER),
            Map.entry("官员", Facet.OFFICIAL),
            Map.entry("official", Facet.OFFICIAL),
            Map.entry("栏目", Facet.COLUMN),
            Map.entry("column", Facet.COLUMN),
            Map.entry("版", Facet.PAGE),
            Map.entry("page", Facet.PAGE),
            Map.entry("来源", Facet.SOURCE),
            Map.entry("source", Facet.SOURCE),
            Map.entry("报纸", Facet.NEWSPAPER),
            Map.entry("newspaper", Facet.NEWSPAPER));

    private final String typed;
    private final List<QueryWarning> mistakes = new ArrayList<>();
    private int at;

    private QueryParser(String typed) {
        this.typed = typed;
    }

    /// What was understood, and what was not.
    ///
    /// @param words what is asked for; [QueryNode#everything] where nothing is left to ask
    public record Reading(QueryNode words, List<QueryWarning> mistakes) {
        public Reading {
            mistakes = List.copyOf(mistakes);
        }
    }

    /// Reads the words of a search.
    public static Reading read(String typed) {
        QueryParser reader = new QueryParser(typed);
        List<QueryNode> parts = new ArrayList<>();
        while (reader.at < typed.length()) {
            QueryNode part = reader.alternatives(0);
            if (part != null) {
                parts.add(part);
            }
            if (reader.isAt(')')) {
                reader.mistake("words.bad.bracket.unopened", reader.at, reader.at + 1);
                reader.at++;
            }
        }
        return new Reading(parts.isEmpty() ? QueryNode.everything() : QueryNode.all(parts), reader.mistakes);
    }

    private @Nullable QueryNode alternatives(int depth) {
        List<QueryNode> sides = new ArrayList<>();
        boolean orAwaitsSide = false;
        int orPlace = 0;
        while (true) {
            QueryNode side = together(depth);
            if (side != null) {
                sides.add(side);
            } else if (orAwaitsSide) {
                mistake("words.bad.or", orPlace, at);
            }
            int length = orLength();
            if (length == 0) {
                return sides.isEmpty() ? null : QueryNode.any(sides);
            }
            if (side == null && !orAwaitsSide) {
                mistake("words.bad.or", at, at + length);
            }
            orAwaitsSide = true;
            orPlace = at;
            at += length;
        }
    }

    private @Nullable QueryNode together(int depth) {
        List<QueryNode> parts = new ArrayList<>();
        while (true) {
            passSpace();
            if (at >= typed.length() || isAt(')') || orLength() > 0) {
                return parts.isEmpty() ? null : QueryNode.all(parts);
            }
            QueryNode part = one(depth);
            if (part != null) {
                parts.add(part);
            }
        }
    }

    private @Nullable QueryNode one(int depth) {
        if (isMinus() && at + 1 < typed.length() && !isSpace(at + 1)) {
            int place = at++;
            QueryNode left = depth < DEEPEST ? one(depth + 1) : null;
            if (left == null) {
                mistake("words.bad.minus", place, at);
            }
            return left == null ? null : new QueryNode.Not(left);
        }
        if (isAt('(')) {
            return bracket(depth);
        }
        if (isQuote()) {
            return isPartOfText() ? run() : quoted();
        }
        int colon = labelEnd();
        if (colon > 0) {
            return labelled(colon, depth);
        }
        return run();
    }

    private @Nullable QueryNode bracket(int depth) {
        int place = at++;
        if (depth >= DEEPEST) {
            mistake("words.bad.bracket.deep", place, at);
            return null;
        }
        QueryNode inside = alternatives(depth + 1);
        if (isAt(')')) {
            at++;
        } else {
            mistake("words.bad.bracket.unclosed", place, place + 1);
        }
        return inside;
    }

    private @Nullable QueryNode quoted() {
        int place = at++;
        int end = closingQuote(typed.charAt(place));
        String text = typed.substring(at, end < 0 ? typed.length() : end);
        if (end < 0) {
            mistake("words.bad.quote", place, place + 1);
            at = typed.length();
        } else {
            at = end + 1;
        }
        int distance = nearness();
        if (NormalizedText.of(text).isEmpty()) {
            return null;
        }
        if (distance < 0) {
            return new QueryNode.Exact(text);
        }
        List<String> texts = List.of(text.strip().split("[\\s\\u3000]+"));
        return texts.size() < 2 ? new QueryNode.Exact(text) : new QueryNode.Near(texts, distance);
    }

    /// Whether Chinese quotes open here and text follows them at once: `“两个确立”的意义` is one run.
    private boolean isPartOfText() {
        if (typed.charAt(at) != '“') {
            return false;
        }
        int end = typed.indexOf('”', at);
        return end > 0 && end + 1 < typed.length() && Character.isLetterOrDigit(typed.charAt(end + 1));
    }

    /// The closing quote that fits the opening one, else any quote, or -1.
    private int closingQuote(char opening) {
        String closing = switch (opening) {
            case '“' -> "”";
            case '"', '＂' -> "\"＂";
            default -> "“”";
        };
        int fitting = indexOfAny(closing);
        return fitting >= 0 ? fitting : indexOfAny(QUOTES);
    }

    private int indexOfAny(String characters) {
        for (int i = at; i < typed.length(); i++) {
            if (characters.indexOf(typed.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The number after `~`, or -1.
    private int nearness() {
        if (!isAt('~') && !isAt('～')) {
            return -1;
        }
        int place = at++;
        int number = 0;
        int digits = 0;
        while (at < typed.length() && Character.digit(typed.charAt(at), 10) >= 0) {
            number = Math.min(WIDEST_NEARNESS, number * 10 + Character.digit(typed.charAt(at), 10));
            digits++;
            at++;
        }
        if (digits == 0) {
            mistake("words.bad.near", place, at);
            return -1;
        }
        return number;
    }

    /// Where the colon of a known label stands that begins here, or 0.
    private int labelEnd() {
        int end = at;
        while (end < typed.length() && end - at <= "newspaper".length()) {
            char c = typed.charAt(end);
            if (c == ':' || c == '：') {
                return isLabel(typed.substring(at, end)) ? end : 0;
            }
            if (!Character.isLetter(c)) {
                return 0;
            }
            end++;
        }
        return 0;
    }

    private static boolean isLabel(String label) {
        return FACETS.containsKey(label)
                || switch (label) {
                    case "标题", "title", "日期", "date" -> true;
                    default -> false;
                };
    }

    private @Nullable QueryNode labelled(int colon, int depth) {
        int place = at;
        String label = typed.substring(at, colon);
        at = colon + 1;
        if (at >= typed.length() || isSpace(at) || isAt(')')) {
            mistake("words.bad.label.empty", place, at);
            return null;
        }
        Facet facet = FACETS.get(label);
        if (label.equals("标题") || label.equals("title")) {
            QueryNode inside = depth < DEEPEST ? one(depth + 1) : run();
            return inside == null ? null : new QueryNode.InHeadline(inside);
        }
        String value = value();
        if (value.isEmpty()) {
            mistake("words.bad.label.empty", place, at);
            return null;
        }
        if (facet != null) {
            return new QueryNode.Chosen(facet, value);
        }
        QueryNode.Days days = days(value);
        if (days == null) {
            mistake("words.bad.date", place, at);
        }
        return days;
    }

    /// The quoted or unquoted text that begins here.
    private String value() {
        if (isQuote()) {
            char opening = typed.charAt(at++);
            int end = closingQuote(opening);
            String text = typed.substring(at, end < 0 ? typed.length() : end);
            at = end < 0 ? typed.length() : end + 1;
            return text.strip();
        }
        int from = at;
        while (at < typed.length() && !isSpace(at) && !isAt('(') && !isAt(')')) {
            at++;
        }
        return typed.substring(from, at);
    }

    private static QueryNode.@Nullable Days days(String value) {
        try {
            int dots = value.indexOf("..");
            if (dots < 0) {
                return new QueryNode.Days(first(value), last(value));
            }
            String from = value.substring(0, dots);
            String to = value.substring(dots + 2);
            return new QueryNode.Days(from.isEmpty() ? null : first(from), to.isEmpty() ? null : last(to));
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static LocalDate first(String typed) {
        String value = DateVariants.asNumbers(typed);
        return switch (value.length()) {
            case 4 -> Year.parse(value).atDay(1);
            case 7 -> YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value);
        };
    }

    private static LocalDate last(String typed) {
        String value = DateVariants.asNumbers(typed);
        return switch (value.length()) {
            case 4 -> Year.parse(value).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(value).atEndOfMonth();
            default -> LocalDate.parse(value);
        };
    }

    private @Nullable QueryNode run() {
        int from = at;
        while (at < typed.length() && !isSpace(at) && !isAt('(') && !isAt(')') && !isAt('|') && !isStraightQuote()) {
            at++;
        }
        String text = typed.substring(from, at);
        if (!LetterRuns.of(text).isEmpty()) {
            return new QueryNode.Run(text);
        }
        boolean nothingElse = text.length() == typed.strip().length();
        return nothingElse && !NormalizedText.of(text).isEmpty() ? new QueryNode.Exact(text) : null;
    }

    private int orLength() {
        if (isAt('|') || isAt('｜')) {
            return 1;
        }
        if (at > 0 && !isSpace(at - 1) && typed.charAt(at - 1) != ')' && QUOTES.indexOf(typed.charAt(at - 1)) < 0) {
            return 0;
        }
        int length = typed.startsWith("OR", at) ? 2 : isAt('或') ? 1 : 0;
        int after = at + length;
        boolean standsAlone = after >= typed.length() || isSpace(after) || typed.charAt(after) == '(';
        return standsAlone ? length : 0;
    }

    private boolean isMinus() {
        return isAt('-') || isAt('－') || isAt('−');
    }

    private boolean isQuote() {
        return at < typed.length() && QUOTES.indexOf(typed.charAt(at)) >= 0;
    }

    /// A quote that opens a phrase even in the middle of a word, as the Chinese ones do not: they belong to the text
    /// there.
    private boolean isStraightQuote() {
        return isAt('"') || isAt('＂');
    }

    private boolean isAt(char c) {
        if (at >= typed.length()) {
            return false;
        }
        char here = typed.charAt(at);
        return here == c || (c == '(' && here == '（') || (c == ')' && here == '）');
    }

    private boolean isSpace(int place) {
        char c = typed.charAt(place);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private void passSpace() {
        while (at < typed.length() && isSpace(at)) {
            at++;
        }
    }

    private void mistake(String messageKey, int from, int to) {
        mistakes.add(new QueryWarning(messageKey, from, typed.substring(from, Math.min(to, typed.length()))));
    }
}
