package org.baoku.web.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baoku.archive.issue.IssueRepository.IssueSummary;
import org.baoku.site.SiteUrls;

/// A calendar heat map of a year: a square per day, a column per week from Monday down, darker for more pages.
///
/// @param outline the squares of all days, as an SVG path
/// @param days the days that have an issue
public record YearStrip(int year, String outline, List<Square> days) {
    /// The size of the drawing, in its own units.
    static final int WIDTH = 54 * 10;

    static final int HEIGHT = 7 * 10;

    private static final int SQUARE_DISTANCE = 10;
    private static final int SHADES = 4;

    /// A day with an issue.
    ///
    /// @param shade from 1 to 4, relative to the day of the year with the most pages
    record Square(LocalDate date, int pages, int x, int y, int shade, String url) {}

    /// The heat map of a year.
    ///
    /// @param issues the issues of the year
    public static YearStrip of(int year, List<IssueSummary> issues) {
        Map<LocalDate, Integer> pages = new TreeMap<>();
        issues.forEach(issue -> pages.merge(issue.date(), issue.pages(), Integer::sum));
        int max = pages.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        LocalDate monday = LocalDate.of(year, 1, 1).with(DayOfWeek.MONDAY);
        StringBuilder outline = new StringBuilder();
        List<Square> squares = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            int x = Math.toIntExact(ChronoUnit.WEEKS.between(monday, day)) * SQUARE_DISTANCE;
            int y = (day.getDayOfWeek().getValue() - 1) * SQUARE_DISTANCE;
            outline.append('M').append(x + 1).append(' ').append(y + 1).append("h7v7h-7z");
            int count = pages.getOrDefault(day, 0);
            if (count > 0) {
                int shade = Math.max(1, (count * SHADES + max - 1) / max);
                squares.add(new Square(day, count, x + 1, y + 1, shade, SiteUrls.day(day)));
            }
        }
        return new YearStrip(year, outline.toString(), squares);
    }
}
