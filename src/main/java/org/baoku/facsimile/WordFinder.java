package org.baoku.facsimile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baoku.paper.Box;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.baoku.text.WidthFolding;

/// Finds the places of words in lines of a page, also of words that are broken over two lines.
public final class WordFinder {
    private static final int MAX_FOUND = 500;
    private static final int CONTEXT = 12;

    /// A place in the page's text: a line and a character of it.
    private record Position(int line, int character) {}

    private final PlacedPage page;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder printed = new StringBuilder();
    private final List<Position> positions = new ArrayList<>();

    /// A word on the page.
    ///
    /// @param exact as printed
    /// @param before a few characters before it
    /// @param after a few characters after it
    /// @param boxes one for each line that it stands in
    public record FoundWord(String exact, String before, String after, List<Box> boxes) {
        public FoundWord {
            boxes = List.copyOf(boxes);
        }
    }

    /// @param lines the lines to search; numbers beyond the page's last line are ignored
    public WordFinder(PlacedPage page, LineNumbers lines) {
        this.page = page;
        for (int number : lines.numbers()) {
            if (number <= page.lines().size()) {
                add(number, page.line(number).text());
            }
        }
    }

    private void add(int number, String line) {
        String folded = fold(line);
        for (int i = 0; i < line.length(); i++) {
            if (!Character.isWhitespace(folded.charAt(i))) {
                text.append(folded.charAt(i));
                printed.append(line.charAt(i));
                positions.add(new Position(number, i));
            }
        }
    }

    /// All places where one of the terms is printed, ignoring case, width and white space; at most 500.
    public List<FoundWord> find(List<String> terms) {
        List<FoundWord> found = new ArrayList<>();
        for (String term : terms) {
            String wanted = fold(term).replaceAll("\\s", "");
            int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
            while (at >= 0 && found.size() < MAX_FOUND) {
                found.add(word(at, at + wanted.length()));
                at = text.indexOf(wanted, at + wanted.length());
            }
        }
        return found;
    }

    /// Whether a text has one of the terms, ignoring what [#find] ignores.
    public static boolean contains(String text, List<String> terms) {
        String folded = fold(text).replaceAll("\\s", "");
        return terms.stream()
                .map(term -> fold(term).replaceAll("\\s", ""))
                .anyMatch(term -> !term.isEmpty() && folded.contains(term));
    }

    private FoundWord word(int start, int end) {
        List<Box> boxes = new ArrayList<>();
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || positions.get(i).line() != positions.get(from).line()) {
                PlacedLine line = page.line(positions.get(from).line());
                boxes.add(LinePart.box(
                        line,
                        positions.get(from).character(),
                        positions.get(i - 1).character() + 1));
                from = i;
            }
        }
        return new FoundWord(
                printed.substring(start, end),
                printed.substring(Math.max(0, start - CONTEXT), start),
                printed.substring(end, Math.min(printed.length(), end + CONTEXT)),
                boxes);
    }

    /// One UTF-16 unit for each, so that indexes stay the same.
    private static String fold(String text) {
        String folded = WidthFolding.narrow(text).toLowerCase(Locale.ROOT);
        return folded.length() == text.length() ? folded : text;
    }
}
