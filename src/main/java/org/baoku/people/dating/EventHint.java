package org.baoku.people.dating;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.baoku.people.credit.ArticleAnnotations;
import org.baoku.people.dating.DatedFacts.DatedEvent;
import org.baoku.text.ChineseNumerals;
import org.baoku.text.WrittenDate;

/// Evidence from known events that the page mentions: the number of a yearly fair, an opening on a known day, a term
/// that was first used at a known meeting.
final class EventHint implements DateHint {
    private static final String NUMBER_PLACEHOLDER = "{n}";
    private static final int MAX_NUMBER_LENGTH = 6;
    private static final int MAX_EVENT_NUMBER = 199;

    /// Suffixes with which an event's name refers to an event that has been held.
    private static final List<String> PAST_EVENT_SUFFIXES = List.of("精神", "以来", "报告");

    private final List<DatedEvent> events;

    EventHint(List<DatedEvent> events) {
        this.events = List.copyOf(events);
    }

    @Override
    public List<DateBounds> bounds(DatingContext page) {
        List<DateBounds> bounds = new ArrayList<>();
        for (DatedEvent event : events) {
            bounds(event, page).ifPresent(bounds::add);
        }
        return bounds;
    }

    private static Optional<DateBounds> bounds(DatedEvent event, DatingContext page) {
        return switch (event.kind()) {
            case YEARLY -> yearlyBounds(event, page.text());
            case OPENED -> mentionedName(event, page.text()).map(name -> openedBounds(event, name, page));
            case AFTER -> mentionedName(event, page.text()).map(name -> termBounds(event, name));
        };
    }

    /// The year of the highest number: a page refers back to past events more often than forward by two years.
    private static Optional<DateBounds> yearlyBounds(DatedEvent event, String text) {
        int highest = 0;
        String printed = "";
        for (String name : event.names()) {
            int placeholder = name.indexOf(NUMBER_PLACEHOLDER);
            String before = name.substring(0, placeholder);
            String after = name.substring(placeholder + NUMBER_PLACEHOLDER.length());
            for (int at = text.indexOf(after); at >= 0; at = text.indexOf(after, at + 1)) {
                int start = at;
                while (start > 0
                        && at - start < MAX_NUMBER_LENGTH
                        && ChineseNumerals.isNumeral(text.charAt(start - 1))) {
                    start--;
                }
                OptionalInt number = ChineseNumerals.parse(text.substring(start, at));
                if (text.startsWith(before, start - before.length())
                        && number.isPresent()
                        && number.getAsInt() > highest
                        && number.getAsInt() <= MAX_EVENT_NUMBER) {
                    highest = number.getAsInt();
                    printed = text.substring(start - before.length(), at + after.length());
                }
            }
        }
        if (highest == 0) {
            return Optional.empty();
        }
        int year = event.baseYear() + highest;
        return Optional.of(DateBounds.inYear(year, "文中提到" + printed + "，一年一届，这一届在" + year + "年。"));
    }

    private static DateBounds openedBounds(DatedEvent event, String name, DatingContext page) {
        String openingDay = ChineseDateFormat.format(event.from());
        if (page.latestDate() != null && isReportedAsNews(event, page)) {
            return new DateBounds(
                    event.from(),
                    event.to().plusDays(DateWeight.EVENT_COVERAGE_DAYS.days()),
                    "文中报道“" + name + "”正在举行，它于" + openingDay + "开幕。");
        }
        boolean past =
                PAST_EVENT_SUFFIXES.stream().anyMatch(suffix -> page.text().contains(name + suffix));
        LocalDate from = past ? event.from() : event.from().minusDays(DateWeight.EVENT_ANNOUNCEMENT_DAYS.days());
        return DateBounds.notBefore(from, "文中提到“" + name + "”，它于" + openingDay + "举行，本期不早于此前后。");
    }

    private static DateBounds termBounds(DatedEvent event, String name) {
        return DateBounds.notBefore(
                event.from(), "文中用了“" + name + "”的提法，它最早见于" + ChineseDateFormat.format(event.from()) + "。");
    }

    /// Whether an article that mentions the event is dated on one of its days.
    private static boolean isReportedAsNews(DatedEvent event, DatingContext page) {
        return page.articles().stream()
                .filter(article -> event.names().stream().anyMatch(name -> mentions(article, name)))
                .flatMap(article -> Stream.ofNullable(article.writtenDate()))
                .anyMatch(date -> isOnEventDay(date, event));
    }

    private static boolean isOnEventDay(WrittenDate date, DatedEvent event) {
        Integer month = date.month();
        return month != null
                && event.from()
                        .datesUntil(event.to().plusDays(1))
                        .map(MonthDay::from)
                        .anyMatch(day -> day.getMonthValue() == month && day.getDayOfMonth() == date.day());
    }

    private static boolean mentions(ArticleAnnotations article, String name) {
        return article.segmented().blocks().stream()
                        .anyMatch(block -> block.text().contains(name))
                || article.segmented().titles().lines().anyMatch(line -> line.contains(name));
    }

    /// The first of the event's names that the text contains.
    private static Optional<String> mentionedName(DatedEvent event, String text) {
        return event.names().stream().filter(text::contains).findFirst();
    }
}
