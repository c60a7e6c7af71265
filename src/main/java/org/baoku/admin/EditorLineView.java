package org.baoku.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;
import org.baoku.paper.Furniture;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.SegmentedArticle;

/// A line of the source file on the desk: whose it is, and as what.
///
/// @param number 1-based
/// @param text cut where nobody would read on
/// @param letter the article's letter; empty for furniture and blank lines
/// @param tint which of the few colours its article has, from 0
/// @param part what of the article it holds, or what furniture it is: `kicker`, `masthead`; empty for blank lines
/// @param first whether the printed line before it is something else
record EditorLineView(int number, String text, String letter, int tint, String part, boolean first) {
    private static final int TINTS = 6;
    private static final int LONGEST = 400;

    /// A page of ours can hold no zero byte, so U+FFFD stands for it.
    EditorLineView {
        text = text.replace('\0', '\uFFFD');
    }

    /// Where a line belongs.
    private record Place(String letter, int tint, String part) {
        static final Place NONE = new Place("", 0, "");
    }

    /// Every line of the file.
    static List<EditorLineView> of(List<String> source, List<ArchivedArticle> articles, List<Furniture> furniture) {
        Map<Integer, Place> places = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            note(articles.get(i).print(), letter(i), i % TINTS, source, places);
        }
        furniture.forEach(line -> places.put(line.line(), new Place("", 0, key(line.kind()))));
        List<EditorLineView> lines = new ArrayList<>();
        Place before = Place.NONE;
        for (int number = 1; number <= source.size(); number++) {
            Place place = places.getOrDefault(number, Place.NONE);
            lines.add(new EditorLineView(
                    number,
                    cut(source.get(number - 1)),
                    place.letter(),
                    place.tint(),
                    place.part(),
                    !place.equals(before)));
            before = place;
        }
        return lines;
    }

    /// Whether the line prints anything.
    public boolean isPrinted() {
        return !part.isEmpty() && !tight(text).isEmpty();
    }

    /// What messages call a kind of furniture.
    static String key(Furniture.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A to Z, then AA, AB ….
    static String letter(int place) {
        String last = Character.toString('A' + place % 26);
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }

    private static void note(
            SegmentedArticle print, String letter, int tint, List<String> source, Map<Integer, Place> places) {
        List<String> crossheads = print.blocks().stream()
                .filter(Block.Crosshead.class::isInstance)
                .map(Block::text)
                .toList();
        for (int line : numbers(print.bodyLines(), source)) {
            String part = isOneOf(source.get(line - 1), crossheads) ? "crosshead" : "body";
            places.put(line, new Place(letter, tint, part));
        }
        for (int line : numbers(print.headlineLines(), source)) {
            String text = source.get(line - 1);
            String part = isOneOf(text, print.titles().kicker())
                    ? "kicker"
                    : isOneOf(text, print.titles().subheadline()) ? "subheadline" : "headline";
            places.put(line, new Place(letter, tint, part));
        }
        for (int line : numbers(print.labelLines(), source)) {
            places.put(line, new Place(letter, tint, "label"));
        }
    }

    private static List<Integer> numbers(LineNumbers lines, List<String> source) {
        return lines.numbers().stream().filter(line -> line <= source.size()).toList();
    }

    /// Whether a line is one of these, or a piece of one.
    private static boolean isOneOf(String line, List<String> texts) {
        String tight = tight(line);
        return !tight.isEmpty()
                && texts.stream()
                        .map(EditorLineView::tight)
                        .anyMatch(text -> text.contains(tight) || tight.equals(text + text));
    }

    private static String tight(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
