package org.baoku.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.baoku.paper.Titles;
import org.baoku.paper.Titles.Part;
import org.baoku.segment.row.Attribution;

/// Tells kicker, headline and subheadline of a headline block apart, by rules about their words and by where the
/// headline was broken ([WrappedHeadline]); there are no weights.
final class TitleRoleClassifier {
    private static final Pattern KICKER =
            Pattern.compile(".*(?:强调|指出|要求|调研时|考察时|会见时|主持时|讲话时|致辞时|时说|时表示|座谈时|会上说|会上|时|提出|表示)[:：]?");
    private static final Pattern SUBHEADLINE = Pattern.compile(
            "[\\p{IsHan}·、 ]{2,30}?(?:主持会议并讲话|主持并讲话|出席并讲话|并讲话|讲话|主持|主持会议|出席|参加|致辞|会见|会见.{1,12}|作报告|并致辞|出席并.{2,14})");

    private static final Pattern MEETING = Pattern.compile("[^，。！？]{4,24}(?:召开|举行|主持)[^，。！？]{0,14}会议?");
    private static final Pattern ACTION = Pattern.compile("(?:传达|学习|贯彻|研究|部署|审议|听取|推动|推进|坚持|坚定|进一步|全面|深入|切实|加快|奋力|扎实)");

    private TitleRoleClassifier() {}

    /// Whether a row is worded like a kicker that introduces the next row: 王某在某地调研时强调.
    static boolean isKicker(String compact) {
        return compact.length() >= 6
                && compact.length() < 60
                && KICKER.matcher(compact).matches()
                && !compact.endsWith("：");
    }

    /// The titles of a block of rows.
    ///
    /// @param label the column label's rows, which are no part of `rows`
    /// @param words the words of the article
    static Titles classify(List<String> rows, List<String> label, CharacterBigrams words) {
        return group(label, partsOf(rows, words), rows);
    }

    private static Titles group(List<String> label, List<Part> parts, List<String> rows) {
        Map<Part, List<String>> titles = new EnumMap<>(Part.class);
        for (int i = 0; i < rows.size(); i++) {
            titles.computeIfAbsent(parts.get(i), _ -> new ArrayList<>()).add(rows.get(i));
        }
        return new Titles(
                label,
                titles.getOrDefault(Part.KICKER, List.of()),
                titles.getOrDefault(Part.HEADLINE, List.of()),
                titles.getOrDefault(Part.SUBHEADLINE, List.of()));
    }

    /// The titles of rows whose parts are known.
    static Titles group(SortedMap<Integer, Part> parts, IntFunction<String> text) {
        Map<Part, List<String>> titles = new EnumMap<>(Part.class);
        parts.forEach((row, part) ->
                titles.computeIfAbsent(part, _ -> new ArrayList<>()).add(text.apply(row)));
        return new Titles(
                titles.getOrDefault(Part.COLUMN_LABEL, List.of()),
                titles.getOrDefault(Part.KICKER, List.of()),
                titles.getOrDefault(Part.HEADLINE, List.of()),
                titles.getOrDefault(Part.SUBHEADLINE, List.of()));
    }

    /// The part of each row of a block. Kickers come first and subheadlines last, unless an extractor gives them in
    /// another order and their words tell.
    static List<Part> partsOf(List<String> rows, CharacterBigrams words) {
        List<Part> parts = new ArrayList<>(Collections.nCopies(leadingSubheadline(rows, words), Part.SUBHEADLINE));
        List<String> rest = rows.subList(parts.size(), rows.size());
        WrappedHeadline wrapped = WrappedHeadline.of(rest, words);
        int kickers = Math.max(wrapped.from(), wrappedKicker(rest, words));
        boolean headline = false;
        boolean subheadline = false;
        for (int i = 0; i < rest.size(); i++) {
            String row = rest.get(i);
            boolean last = i + 1 == rest.size();
            if (i < kickers || (!headline && !last && (isKicker(row) || introduces(row, rest.get(i + 1))))) {
                parts.add(Part.KICKER);
            } else if (headline && last && !subheadline && Attribution.matches(row)) {
                parts.add(Part.KICKER);
            } else if (headline && (i >= wrapped.to() || subheadline || isSubheadline(row))) {
                parts.add(Part.SUBHEADLINE);
                subheadline = true;
            } else {
                parts.add(Part.HEADLINE);
                headline = true;
            }
        }
        return parts;
    }

    /// How many rows at the beginning are a subheadline that begins with a dash; 0 where no headline follows.
    private static int leadingSubheadline(List<String> rows, CharacterBigrams words) {
        if (rows.isEmpty() || !rows.getFirst().startsWith("—")) {
            return 0;
        }
        int end = 1;
        while (end < rows.size() && words.spanBreak(rows.get(end - 1), rows.get(end))) {
            end++;
        }
        return end < rows.size() ? end : 0;
    }

    /// How many rows at the beginning are one kicker, broken inside its phrases; 0 where no headline follows.
    private static int wrappedKicker(List<String> rows, CharacterBigrams words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < rows.size() && (i == 0 || words.spanBreak(rows.get(i - 1), rows.get(i))); i++) {
            text.append(rows.get(i));
            if (isKicker(text.toString())) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Whether a row without a kicker's verb introduces the next: a slogan of four-character phrases before a plain
    /// line, or a meeting before what it decided.
    private static boolean introduces(String row, String next) {
        return (isSlogan(row) && !isSlogan(next))
                || (MEETING.matcher(row).matches() && ACTION.matcher(next).lookingAt());
    }

    private static boolean isSlogan(String row) {
        String[] phrases = row.split(" +", -1);
        if (phrases.length < 2) {
            return false;
        }
        for (String phrase : phrases) {
            if (phrase.length() != 4) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSubheadline(String row) {
        return row.startsWith("——")
                || row.startsWith("—")
                || (row.length() < 40 && SUBHEADLINE.matcher(row).matches());
    }
}
