package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baoku.paper.Titles;

/// Tells kicker, headline and subheadline of a headline block apart.
final class TitleParts {
    private static final Pattern KICKER =
            Pattern.compile(".*(?:强调|指出|要求|调研时|考察时|会见时|主持时|讲话时|致辞时|时说|时表示|座谈时|会上说|会上|时|提出|表示)[:：]?");
    private static final Pattern SUBHEADLINE = Pattern.compile(
            "[\\p{IsHan}·、 ]{2,30}?(?:主持会议并讲话|主持并讲话|出席并讲话|并讲话|讲话|主持|主持会议|出席|参加|致辞|会见|会见.{1,12}|作报告|并致辞|出席并.{2,14})");

    private TitleParts() {}

    /// Whether a row announces the headline that follows it: 王某在某地调研时强调.
    static boolean isKicker(String tight) {
        return tight.length() >= 6
                && tight.length() < 60
                && KICKER.matcher(tight).matches()
                && !tight.endsWith("：");
    }

    /// The titles of a block of rows, the column label aside.
    static Titles of(List<String> rows, List<String> label) {
        List<String> kicker = new ArrayList<>();
        List<String> headline = new ArrayList<>();
        List<String> subheadline = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i);
            if (headline.isEmpty() && i + 1 < rows.size() && isKicker(row)) {
                kicker.add(row);
            } else if (!headline.isEmpty() && (!subheadline.isEmpty() || isSubheadline(row))) {
                subheadline.add(row);
            } else {
                headline.add(row);
            }
        }
        return new Titles(label, kicker, headline, subheadline);
    }

    private static boolean isSubheadline(String row) {
        return row.startsWith("——")
                || row.startsWith("—")
                || (row.length() < 40 && SUBHEADLINE.matcher(row).matches());
    }
}
