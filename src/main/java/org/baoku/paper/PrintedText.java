package org.baoku.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The lines of a page's text, found by number or by [LineAnchor].
public final class PrintedText {
    private static final int MAX_LINE = 500;

    /// Each line without white space; empty for a blank one.
    private final List<String> lines;

    private final Map<String, List<Integer>> numbers = new HashMap<>();

    private PrintedText(List<String> lines) {
        this.lines = lines;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isEmpty()) {
                numbers.computeIfAbsent(line, _ -> new ArrayList<>()).add(number);
            }
        }
    }

    /// The lines of a text, ended by LF, CR or CRLF.
    public static PrintedText of(String text) {
        return new PrintedText(text.lines().map(PrintedText::compact).toList());
    }

    /// The anchor of a line.
    ///
    /// @param number the line's number, from 1
    /// @throws IllegalArgumentException where the page has no such line or the line is blank
    public LineAnchor anchor(int number) {
        if (number < 1 || number > lines.size() || lines.get(number - 1).isEmpty()) {
            throw new IllegalArgumentException("There is no text on line " + number);
        }
        String line = lines.get(number - 1);
        return new LineAnchor(
                line, numbers.getOrDefault(line, List.of()).indexOf(number) + 1, before(number), after(number));
    }

    /// The anchor of an article.
    ///
    /// @throws IllegalArgumentException where its body has no lines
    public ArticleAnchor anchor(SegmentedArticle article) {
        if (article.bodyLines().isEmpty()) {
            throw new IllegalArgumentException("The article has no body lines");
        }
        return new ArticleAnchor(
                anchor(article.bodyLines().first()), anchor(article.bodyLines().last()));
    }

    /// The number of the line that an anchor identifies: the line with the same text whose neighbours match best;
    /// else a line with similar text beside a matching neighbour. Empty where there is none, or where several match
    /// equally and none is at the anchor's occurrence.
    public OptionalInt find(LineAnchor anchor) {
        List<Integer> same = numbers.getOrDefault(anchor.text(), List.of());
        if (same.isEmpty()) {
            return findSimilar(anchor);
        }
        int most = same.stream()
                .mapToInt(number -> matchingNeighbours(number, anchor))
                .max()
                .orElse(0);
        List<Integer> best = same.stream()
                .filter(number -> matchingNeighbours(number, anchor) == most)
                .toList();
        if (best.size() == 1) {
            return OptionalInt.of(best.getFirst());
        }
        int nth = anchor.occurrence() - 1;
        boolean isBest = nth < same.size() && best.contains(same.get(nth));
        return isBest ? OptionalInt.of(same.get(nth)) : OptionalInt.empty();
    }

    private int matchingNeighbours(int number, LineAnchor anchor) {
        return (before(number).equals(anchor.before()) ? 1 : 0) + (after(number).equals(anchor.after()) ? 1 : 0);
    }

    /// The line with similar text beside at least one matching neighbour.
    private OptionalInt findSimilar(LineAnchor anchor) {
        Set<Integer> candidates = new TreeSet<>();
        candidates.add(next(0));
        candidates.add(previous(lines.size() + 1));
        numbers.getOrDefault(anchor.before(), List.of()).forEach(before -> candidates.add(next(before)));
        numbers.getOrDefault(anchor.after(), List.of()).forEach(after -> candidates.add(previous(after)));
        return candidates.stream()
                .filter(number -> number > 0
                        && matchingNeighbours(number, anchor) > 0
                        && isSimilar(lines.get(number - 1), anchor.text()))
                .max(Comparator.comparingInt(number -> matchingNeighbours(number, anchor)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /// Whether the common beginning and end make up at least half of the longer text.
    private static boolean isSimilar(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return 2 * (head + tail) >= Math.max(one.length(), other.length());
    }

    private String before(int number) {
        int previous = previous(number);
        return previous == 0 ? "" : lines.get(previous - 1);
    }

    private String after(int number) {
        int next = next(number);
        return next == 0 ? "" : lines.get(next - 1);
    }

    /// The number of the non-blank line before; 0 where there is none.
    private int previous(int number) {
        int i = number - 1;
        while (i > 0 && lines.get(i - 1).isEmpty()) {
            i--;
        }
        return i;
    }

    /// The number of the next non-blank line; 0 where there is none.
    private int next(int number) {
        for (int i = number + 1; i <= lines.size(); i++) {
            if (!lines.get(i - 1).isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    /// The line without white space and invisible characters, cut where it is very long.
    private static String compact(String line) {
        String compact = line.codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT)
                // Half a surrogate pair cannot be stored.
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // No printed line is that long; anchors stay short.
        return compact.codePointCount(0, compact.length()) <= MAX_LINE
                ? compact
                : compact.substring(0, compact.offsetByCodePoints(0, MAX_LINE))
                        + "…"
                        + Integer.toHexString(compact.hashCode());
    }
}
