package org.baoku.people;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.baoku.people.DatedFacts.Event;
import org.baoku.text.ChineseNumerals;

/// Events that the page names: the 24th of a yearly fair, an opening on a known day, a plenum whose spirit is
/// studied.
final class EventHint implements DateHint {
    private static final int DAYS_AFTER_OPENING = 60;
    private static final int DAYS_ANNOUNCED_AHEAD = 120;

    private final List<Event> events;

    EventHint(List<Event> events) {
        this.events = List.copyOf(events);
    }

    @Override
    public List<DateBounds> read(DatingContext page) {
        List<DateBounds> bounds = new ArrayList<>();
        for (Event event : events) {
            read(event, page).ifPresent(bounds::add);
        }
        return bounds;
    }

    private static Optional<DateBounds> read(Event event, DatingContext page) {
        return switch (event.kind()) {
            case YEARLY -> yearly(event, page.text());
            case OPENED -> opened(event, page);
            case AFTER ->
                named(event, page.text())
                        .map(name -> DateBounds.since(
                                event.from(),
                                "文中用了“" + name + "”的提法，它最早见于" + ChineseDateFormat.chinese(event.from()) + "。"));
        };
    }

    /// The highest number counts: a page looks back more often than two years ahead.
    private static Optional<DateBounds> yearly(Event event, String text) {
        int highest = 0;
        String label = "";
        for (String name : event.names()) {
            int gap = name.indexOf("{n}");
            String before = name.substring(0, gap);
            String after = name.substring(gap + 3);
            for (int at = text.indexOf(after); at >= 0; at = text.indexOf(after, at + 1)) {
                int start = at;
                while (start > 0 && at - start < 6 && ChineseNumerals.isNumeral(text.charAt(start - 1))) {
                    start--;
                }
                OptionalInt number = ChineseNumerals.parse(text.substring(start, at));
                boolean counted = text.startsWith(before, start - before.length());
                if (counted && number.isPresent() && number.getAsInt() > highest && number.getAsInt() < 200) {
                    highest = number.getAsInt();
                    label = text.substring(start - before.length(), at + after.length());
                }
            }
        }
        if (highest == 0) {
            return Optional.empty();
        }
        int year = event.base() + highest;
        return Optional.of(DateBounds.year(year, "文中提到" + label + "，一年一届，这一届在" + year + "年。"));
    }

    private static Optional<DateBounds> opened(Event event, DatingContext page) {
        return named(event, page.text()).map(name -> {
            boolean there = page.latest() != null && isAround(event, page);
            if (there) {
                return new DateBounds(
                        event.from(),
                        event.to().plusDays(DAYS_AFTER_OPENING),
                        "文中报道“" + name + "”正在举行，它于" + ChineseDateFormat.chinese(event.from()) + "开幕。");
            }
            boolean held = page.text().contains(name + "精神")
                    || page.text().contains(name + "以来")
                    || page.text().contains(name + "报告");
            LocalDate from = held ? event.from() : event.from().minusDays(DAYS_ANNOUNCED_AHEAD);
            return DateBounds.since(
                    from, "文中提到“" + name + "”，它于" + ChineseDateFormat.chinese(event.from()) + "举行，本期不早于此前后。");
        });
    }

    /// Whether an article that names the event gives one of its days as its own.
    private static boolean isAround(Event event, DatingContext page) {
        return page.articles().stream()
                .filter(article -> article.day() != null && article.day().month() != null)
                .filter(article -> event.names().stream().anyMatch(name -> names(article, name)))
                .anyMatch(article -> fits(event, article));
    }

    private static boolean fits(Event event, ArticleAnnotations article) {
        return article.day() != null
                && event.from()
                        .datesUntil(event.to().plusDays(1))
                        .map(MonthDay::from)
                        .anyMatch(day -> {
                            Integer month = article.day().month();
                            return month != null
                                    && day.getMonthValue() == month
                                    && day.getDayOfMonth() == article.day().day();
                        });
    }

    private static boolean names(ArticleAnnotations article, String name) {
        return article.print().blocks().stream().anyMatch(block -> block.text().contains(name))
                || article.print().titles().lines().anyMatch(line -> line.contains(name));
    }

    private static Optional<String> named(Event event, String text) {
        return event.names().stream().filter(text::contains).findFirst();
    }
}
