package org.baoku.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baoku.archive.page.IssueRepository.IssueSummary;
import org.baoku.site.SiteUrls;

/// A year's days as little squares, a column a week from Monday down: the fuller the day's issue, the more ink.
///
/// @param year the year
/// @param outline the squares of all its days, as a path of the drawing
/// @param days those that have an issue
public record YearStrip(int year, String outline, List<Square> days) {
    /// How wide a drawing of a year is, and how high, in its own units.
    static final int WIDTH = 54 * 10;

    static final int HEIGHT = 7 * 10;

    private static final int STEP = 10;
    private static final int STEPS_OF_INK = 4;

    /// A day with an issue.
    ///
    /// @param ink from 1 to 4, how many pages it has beside the year's fullest day
    record Square(LocalDate date, int pages, int x, int y, int ink, String url) {}

    /// The strip of a year.
    ///
    /// @param issues those of the year
    public static YearStrip of(int year, List<IssueSummary> issues) {
        Map<LocalDate, Integer> pages = new TreeMap<>();
        issues.forEach(issue -> pages.merge(issue.date(), issue.pages(), Integer::sum));
        int most = pages.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        LocalDate monday = LocalDate.of(year, 1, 1).with(DayOfWeek.MONDAY);
        StringBuilder outline = new StringBuilder();
        List<Square> squares = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            int x = Math.toIntExact(ChronoUnit.WEEKS.between(monday, day)) * STEP;
            int y = (day.getDayOfWeek().getValue() - 1) * STEP;
            outline.append('M').append(x + 1).append(' ').append(y + 1).append("h7v7h-7z");
            int held = pages.getOrDefault(day, 0);
            if (held > 0) {
                int ink = Math.max(1, (held * STEPS_OF_INK + most - 1) / most);
                squares.add(new Square(day, held, x + 1, y + 1, ink, SiteUrls.day(day)));
            }
        }
        return new YearStrip(year, outline.toString(), squares);
    }
}
