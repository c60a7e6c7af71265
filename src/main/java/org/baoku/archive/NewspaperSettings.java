package org.baoku.archive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baoku.paper.Newspaper;

/// What an admin has set about a newspaper.
///
/// @param publicationDays the weekdays on which it appears; empty where they are derived from its issues
/// @param daysOff days on which it did not appear although it usually does
/// @param pageNames what it calls its pages, by their labels: A01 is 要闻
public record NewspaperSettings(
        long id,
        Newspaper newspaper,
        SortedSet<DayOfWeek> publicationDays,
        List<DayOff> daysOff,
        SortedMap<String, String> pageNames) {
    /// Days without an issue.
    ///
    /// @param note such as 春节; may be empty
    public record DayOff(LocalDate first, LocalDate last, String note) {}

    public NewspaperSettings {
        publicationDays = new TreeSet<>(publicationDays);
        daysOff = List.copyOf(daysOff);
        pageNames = new TreeMap<>(pageNames);
    }

    /// Whether an issue is expected on a day; where the weekdays are not set, the other issues decide that.
    ///
    /// @param usual whether the newspaper usually appears on such a day, by its other issues
    public boolean isExpected(LocalDate day, boolean usual) {
        boolean off = daysOff.stream().anyMatch(each -> !day.isBefore(each.first()) && !day.isAfter(each.last()));
        return !off && (publicationDays.isEmpty() ? usual : publicationDays.contains(day.getDayOfWeek()));
    }
}
