package org.baoku.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The printed lines of a page's text, each found by its number or by what it says.
public final class PrintedText {
    private static final int LONGEST = 500;

    /// What each line says, the white space left out; empty for a blank one.
    private final List<String> says;

    private final Map<String, List<Integer>> numbers = new HashMap<>();

    private PrintedText(List<String> says) {
        this.says = says;
        for (int number = 1; number <= says.size(); number++) {
            String line = says.get(number - 1);
            if (!line.isEmpty()) {
                numbers.computeIfAbsent(line, _ -> new ArrayList<>()).add(number);
            }
        }
    }

    /// The lines of a text, ended by LF, CR or CRLF.
    public static PrintedText of(String text) {
        return new PrintedText(text.lines().map(PrintedText::tight).toList());
    }

    /// By what a line is found again.
    ///
    /// @param number the line's number, from 1
    /// @throws IllegalArgumentException where the page has no such line, or it is blank
    public LineAnchor anchor(int number) {
        if (number < 1 || number > says.size() || says.get(number - 1).isEmpty()) {
            throw new IllegalArgumentException("The page prints nothing on line " + number);
        }
        String line = says.get(number - 1);
        return new LineAnchor(
                line, numbers.getOrDefault(line, List.of()).indexOf(number) + 1, before(number), after(number));
    }

    /// By what an article is found again.
    ///
    /// @throws IllegalArgumentException where its body has no printed line
    public ArticleAnchor anchor(SegmentedArticle article) {
        if (article.bodyLines().isEmpty()) {
            throw new IllegalArgumentException("The article has no body");
        }
        return new ArticleAnchor(
                anchor(article.bodyLines().first()), anchor(article.bodyLines().last()));
    }

    /// The number of the line that an anchor means: one that says the same, the likeliest by its neighbours; else one
    /// between the same neighbours that says nearly the same.
    public OptionalInt find(LineAnchor anchor) {
        List<Integer> same = numbers.getOrDefault(anchor.text(), List.of());
        if (same.isEmpty()) {
            return nearly(anchor);
        }
        int most =
                same.stream().mapToInt(number -> likeness(number, anchor)).max().orElse(0);
        List<Integer> likeliest =
                same.stream().filter(number -> likeness(number, anchor) == most).toList();
        if (likeliest.size() == 1) {
            return OptionalInt.of(likeliest.getFirst());
        }
        int nth = anchor.occurrence() - 1;
        boolean meant = nth < same.size() && likeliest.contains(same.get(nth));
        return meant ? OptionalInt.of(same.get(nth)) : OptionalInt.empty();
    }

    private int likeness(int number, LineAnchor anchor) {
        return (before(number).equals(anchor.before()) ? 1 : 0) + (after(number).equals(anchor.after()) ? 1 : 0);
    }

    /// The line beside the same neighbours that says nearly the same.
    private OptionalInt nearly(LineAnchor anchor) {
        Set<Integer> beside = new TreeSet<>();
        beside.add(next(0));
        beside.add(previous(says.size() + 1));
        numbers.getOrDefault(anchor.before(), List.of()).forEach(before -> beside.add(next(before)));
        numbers.getOrDefault(anchor.after(), List.of()).forEach(after -> beside.add(previous(after)));
        return beside.stream()
                .filter(number ->
                        number > 0 && likeness(number, anchor) > 0 && isLike(says.get(number - 1), anchor.text()))
                .max(Comparator.comparingInt(number -> likeness(number, anchor)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /// Whether at least half of both texts is the same beginning and end.
    private static boolean isLike(String one, String other) {
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
        return previous == 0 ? "" : says.get(previous - 1);
    }

    private String after(int number) {
        int next = next(number);
        return next == 0 ? "" : says.get(next - 1);
    }

    /// The number of the printed line before; 0 where there is none.
    private int previous(int number) {
        int i = number - 1;
        while (i > 0 && says.get(i - 1).isEmpty()) {
            i--;
        }
        return i;
    }

    /// The next printed line's number; 0 where there is none.
    private int next(int number) {
        for (int i = number + 1; i <= says.size(); i++) {
            if (!says.get(i - 1).isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    private static String tight(String line) {
        String says = line.codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT)
                // Half a surrogate pair says nothing that could be kept.
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // No printed line is that long; what is known of such a one is kept short.
        return says.codePointCount(0, says.length()) <= LONGEST
                ? says
                : says.substring(0, says.offsetByCodePoints(0, LONGEST)) + "…" + Integer.toHexString(says.hashCode());
    }
}
