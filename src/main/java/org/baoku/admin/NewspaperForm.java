package org.baoku.admin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.archive.NewspaperSettings;
import org.baoku.archive.NewspaperSettings.DayOff;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;

/// The form with a newspaper's settings, as it is typed.
///
/// @param days the weekdays, from 1 (Monday) to 7
/// @param daysOff a line for each day or span: `2024-02-10 2024-02-12 春节`
/// @param pageNames a line for each page: `A01 要闻`
record NewspaperForm(
        @Nullable String name,
        @Nullable String place,
        @Nullable List<Integer> days,
        @Nullable String daysOff,
        @Nullable String pageNames) {
    /// The form of a newspaper that is to be added.
    static final NewspaperForm EMPTY = new NewspaperForm("", "", List.of(), "", "");

    private static final int MAX_NAME = 60;
    private static final int MAX_LINES = 1000;
    private static final Pattern DAY_OFF = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:[~—至到]|\\s)\\s*(\\d{4}-\\d{2}-\\d{2}))?(?:\\s+(.{1,60}))?");
    private static final Pattern PAGE_NAME = Pattern.compile("(\\p{L}{0,8}\\d{1,4}\\p{L}{0,8})\\s+(.{1,30})");

    /// Something that was typed is wrong.
    static final class InvalidException extends Exception {
        private static final long serialVersionUID = 1;

        private final String key;

        /// @param key of the message that says what
        /// @param about the line that it is about; may be empty
        InvalidException(String key, String about) {
            super(about);
            this.key = key;
        }

        String key() {
            return key;
        }

        String about() {
            return String.valueOf(getMessage());
        }
    }

    static NewspaperForm of(NewspaperSettings settings) {
        return new NewspaperForm(
                settings.newspaper().name(),
                settings.newspaper().homePlace(),
                settings.publicationDays().stream().map(DayOfWeek::getValue).toList(),
                String.join(
                        "\n",
                        settings.daysOff().stream().map(NewspaperForm::line).toList()),
                String.join(
                        "\n",
                        settings.pageNames().entrySet().stream()
                                .map(page -> page.getKey() + " " + page.getValue())
                                .toList()));
    }

    /// The form of these fields.
    static NewspaperForm ofFields(List<?> fields) {
        return new NewspaperForm(
                (String) fields.get(0),
                (String) fields.get(1),
                ((List<?>) fields.get(2)).stream().map(Integer.class::cast).toList(),
                (String) fields.get(3),
                (String) fields.get(4));
    }

    /// What was typed, as a session keeps it.
    List<Object> fields() {
        return List.of(text(name), text(place), days == null ? List.of() : days, text(daysOff), text(pageNames));
    }

    private static String line(DayOff off) {
        String days = off.first().equals(off.last()) ? off.first().toString() : off.first() + " " + off.last();
        return (days + " " + off.note()).strip();
    }

    /// The settings that the form gives a newspaper.
    NewspaperSettings settings(long id) throws InvalidException {
        String newName = text(name).strip();
        if (newName.isEmpty() || newName.length() > MAX_NAME) {
            throw new InvalidException("newspapers.problem.name", newName);
        }
        SortedSet<DayOfWeek> weekdays = new TreeSet<>();
        for (int day : days == null ? List.<Integer>of() : days) {
            if (day < 1 || day > DayOfWeek.values().length) {
                throw new InvalidException("newspapers.problem.days", Integer.toString(day));
            }
            weekdays.add(DayOfWeek.of(day));
        }
        return new NewspaperSettings(
                id, new Newspaper(newName, text(place).strip()), weekdays, parsedDaysOff(), parsedPageNames());
    }

    private List<DayOff> parsedDaysOff() throws InvalidException {
        List<DayOff> parsed = new ArrayList<>();
        for (String line : lines(daysOff)) {
            Matcher matcher = DAY_OFF.matcher(line);
            if (!matcher.matches()) {
                throw new InvalidException("newspapers.problem.day-off", line);
            }
            try {
                LocalDate first = LocalDate.parse(matcher.group(1));
                @Nullable String end = matcher.group(2);
                LocalDate last = end == null ? first : LocalDate.parse(end);
                if (last.isBefore(first)) {
                    throw new InvalidException("newspapers.problem.day-off", line);
                }
                @Nullable String note = matcher.group(3);
                parsed.add(new DayOff(first, last, note == null ? "" : note.strip()));
            } catch (DateTimeException noSuchDay) {
                throw new InvalidException("newspapers.problem.day-off", line);
            }
        }
        return parsed;
    }

    private SortedMap<String, String> parsedPageNames() throws InvalidException {
        SortedMap<String, String> names = new TreeMap<>();
        for (String line : lines(pageNames)) {
            Matcher matcher = PAGE_NAME.matcher(line);
            if (!matcher.matches()) {
                throw new InvalidException("newspapers.problem.page-name", line);
            }
            names.put(matcher.group(1), matcher.group(2).strip());
        }
        return names;
    }

    private static List<String> lines(@Nullable String text) {
        return text(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MAX_LINES)
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
