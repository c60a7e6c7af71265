package org.baoku.archive.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place of an appointment in the list, after which the next part of the list begins.
///
/// @param day the day under which it is listed
/// @param position its place among the appointments of its article
public record AppointmentCursor(LocalDate day, long article, int position) {
    /// The earliest day first, then in the order of articles and within each.
    public static final Comparator<AppointmentCursor> BY_DAY = Comparator.comparing(AppointmentCursor::day)
            .thenComparingLong(AppointmentCursor::article)
            .thenComparingInt(AppointmentCursor::position);

    private static final Pattern TEXT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})\\.(\\d{1,6})");

    /// Reads what [#toString] wrote; empty for other text.
    public static Optional<AppointmentCursor> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AppointmentCursor(
                    LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return day + "." + article + "." + position;
    }
}
