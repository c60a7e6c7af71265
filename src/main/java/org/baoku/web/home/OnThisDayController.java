package org.baoku.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleListItem;
import org.baoku.web.HtmlHead;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.baoku.web.export.AtomFeed;
import org.baoku.web.home.Anniversaries.Anniversary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Shows a day in earlier years, as a page and as a feed: 历史上的今天.
@Controller
final class OnThisDayController {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HEADLINES = 9;
    private static final int HEADLINES_IN_FEED = 5;

    /// The feed has the days of a week, so that a reader who is away for a few misses none.
    private static final int DAYS_IN_FEED = 7;

    private final Anniversaries anniversaries;
    private final MessageSource messages;
    private final Clock clock;

    OnThisDayController(Anniversaries anniversaries, MessageSource messages, Clock clock) {
        this.anniversaries = anniversaries;
        this.messages = messages;
        this.clock = clock;
    }

    /// A day in earlier years.
    ///
    /// @param round the issues of 1, 5, 10 … years ago with their headlines
    /// @param others those of other years
    record DayView(
            LocalDate day, String previousUrl, String nextUrl, List<Anniversary> round, List<Anniversary> others) {}

    /// @param date the day; empty for today
    @GetMapping("/on-this-day")
    String page(@RequestParam(defaultValue = "") String date, Model model) {
        LocalDate day = date.isBlank() ? today() : requested(date.strip());
        List<Anniversary> issues = anniversaries.of(day, HEADLINES);
        model.addAllAttributes(Map.of(
                "view",
                new DayView(
                        day,
                        SiteUrls.onThisDay(day.minusDays(1)),
                        SiteUrls.onThisDay(day.plusDays(1)),
                        issues.stream().filter(Anniversary::isRound).toList(),
                        issues.stream().filter(issue -> !issue.isRound()).toList()),
                "head",
                new HtmlHead(
                        List.of(),
                        List.of(new HtmlHead.Alternate("application/atom+xml", "/on-this-day.atom")),
                        null)));
        return "anniversaries";
    }

    /// An entry for each issue of 1, 5, 10 … years before one of the last days.
    @GetMapping(value = "/on-this-day.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    byte[] feed(Locale locale) {
        LocalDate today = today();
        AtomFeed feed = new AtomFeed(
                messages.getMessage("site.name", null, locale) + " · "
                        + messages.getMessage("on-this-day", null, locale),
                SiteUrls.absolute("/on-this-day.atom"),
                SiteUrls.absolute("/on-this-day"),
                today.atStartOfDay(ZoneOffset.UTC).toInstant());
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(messages.getMessage("day.pattern", null, locale), locale);
        for (int i = 0; i < DAYS_IN_FEED; i++) {
            LocalDate day = today.minusDays(i);
            for (Anniversary issue : anniversaries.roundOf(day, HEADLINES_IN_FEED)) {
                feed.add(
                        SiteUrls.absolute(issue.url()) + "&years=" + issue.years(),
                        messages.getMessage("on-this-day.ago", new Object[] {issue.years()}, locale) + ": "
                                + issue.newspaper() + " " + issue.date().format(format),
                        day,
                        SiteUrls.absolute(issue.url()),
                        List.of(issue.newspaper()),
                        issue.headlines().stream().map(ArticleListItem::title).collect(Collectors.joining("; ")));
            }
        }
        return feed.end();
    }

    private static LocalDate requested(String date) {
        if (!date.matches("\\d{4}-\\d{2}-\\d{2}") || date.startsWith("0000")) {
            throw PageNotShownException.badRequest("error.bad.date", date);
        }
        return PathValues.day(date);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
