package org.baoku.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoku.paper.Furniture;
import org.baoku.paper.IssueDay;
import org.baoku.paper.PageOrigin;
import org.baoku.text.WrittenDate;
import org.jspecify.annotations.Nullable;

/// Finds the day an issue appeared.
///
/// A day that was given wins, then the file's name, then a printed date line. Else a morning paper reports
/// yesterday: its day is the one after the latest dateline, in the only year that all [DateHint]s leave. Where
/// they leave several, or contradict each other, the day stays open and the evidence says so.
final class IssueDateResolver {
    /// Issues that lie in one folder and are this near belong to one stretch of days.
    private static final int NEARBY_DAYS = 45;

    // How sure each way of finding the day is: set by judgement, not measured, and in this order.
    private static final double PRINTED = 0.98;
    private static final double NAMED = 0.97;
    private static final double BY_SEVERAL_HINTS = 0.9;
    private static final double BY_ONE_HINT = 0.8;
    private static final double BY_NEIGHBOURS = 0.6;

    private final List<DateHint> hints;

    IssueDateResolver(DatedFacts facts) {
        hints = List.of(new NamedYearHint(), new EventHint(facts.events()), new TenureHint(facts.tenures()));
    }

    /// The day of the issue with these articles and lines outside them, and why.
    IssueDay date(List<ArticleAnnotations> articles, List<Furniture> furniture, PageOrigin origin) {
        if (origin.givenDate() != null) {
            return new IssueDay(
                    origin.givenDate(), List.of("入库时给定的日期：" + ChineseDateFormat.chinese(origin.givenDate()) + "。"));
        }
        List<String> evidence = new ArrayList<>();
        Optional<LocalDate> named = PathDateParser.in(origin.path());
        if (named.isPresent()) {
            String reason = "文件名写明" + ChineseDateFormat.chinese(named.get());
            if (!named.get().isAfter(origin.receivedOn())) {
                return new IssueDay(named.get(), List.of(reason + "。"), NAMED);
            }
            evidence.add(reason + "，但晚于收到文件的日子，不取。");
        }
        Optional<LocalDate> printed = DateLineParser.in(furniture);
        if (printed.isPresent()) {
            String reason = "版面印有日期" + ChineseDateFormat.chinese(printed.get());
            if (!printed.get().isAfter(origin.receivedOn())) {
                evidence.add(reason + "。");
                return new IssueDay(printed.get(), evidence, PRINTED);
            }
            evidence.add(reason + "，但晚于收到文件的日子，不取。");
        }
        return inferred(articles, PartialDate.in(furniture), origin, evidence);
    }

    private IssueDay inferred(
            List<ArticleAnnotations> articles, PartialDate printed, PageOrigin origin, List<String> evidence) {
        MonthDay latest = latest(articles);
        if (latest == null && printed.day() == null) {
            evidence.add("没有印出日期，各篇的电头和首句也没有给出月日，日期不能确定。");
            return new IssueDay(null, evidence);
        }
        if (!printed.reason().isEmpty()) {
            evidence.add(printed.reason());
        }
        if (printed.day() == null && latest != null) {
            evidence.add("各篇中最晚的日期是" + latest.getMonthValue() + "月" + latest.getDayOfMonth() + "日，早报次日见报。");
        }
        DatingContext page = DatingContext.of(origin.newspaper(), articles, latest);
        List<DateBounds> bounds =
                hints.stream().flatMap(hint -> hint.read(page).stream()).toList();
        bounds.forEach(bound -> evidence.add(bound.reason()));
        List<LocalDate> fitting = days(printed, latest)
                .filter(day -> !day.isAfter(origin.receivedOn()))
                .filter(printed::allows)
                .filter(day -> bounds.stream().allMatch(bound -> bound.holds(day)))
                .toList();
        if (fitting.size() == 1) {
            evidence.add("合起来只有" + ChineseDateFormat.chinese(fitting.getFirst()) + "。");
            return new IssueDay(fitting.getFirst(), evidence, bounds.size() > 1 ? BY_SEVERAL_HINTS : BY_ONE_HINT);
        }
        List<LocalDate> nearby = fitting.stream()
                .filter(day -> origin.neighbours().stream()
                        .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) <= NEARBY_DAYS))
                .toList();
        if (nearby.size() == 1) {
            evidence.add("同一文件夹里有前后相近的各期，因此是" + ChineseDateFormat.chinese(nearby.getFirst()) + "。");
            return new IssueDay(nearby.getFirst(), evidence, BY_NEIGHBOURS);
        }
        evidence.add(doubt(fitting, bounds));
        return new IssueDay(null, evidence);
    }

    private static String doubt(List<LocalDate> fitting, List<DateBounds> bounds) {
        if (fitting.isEmpty()) {
            return "这些证据互相矛盾，年份不能确定。";
        }
        boolean unbounded = bounds.stream().noneMatch(bound -> bound.from().isAfter(DateBounds.DAWN));
        if (unbounded || fitting.size() > 6) {
            return "年份没有印出，不能确定。";
        }
        return "年份不能确定，可能是" + fitting.stream().map(day -> day.getYear() + "年").collect(Collectors.joining("、")) + "。";
    }

    /// Every day, a year each, that month and day leave: the printed one itself, or the one after the latest
    /// dateline.
    private static Stream<LocalDate> days(PartialDate printed, @Nullable MonthDay latest) {
        @Nullable MonthDay itself = printed.day();
        if (itself != null) {
            return everyYear(itself);
        }
        return latest == null ? Stream.empty() : everyYear(latest).map(day -> day.plusDays(1));
    }

    private static Stream<LocalDate> everyYear(MonthDay day) {
        return IntStream.rangeClosed(DateBounds.DAWN.getYear(), DateBounds.DUSK.getYear())
                .filter(day::isValidYear)
                .mapToObj(day::atYear);
    }

    /// The latest month and day of all datelines; around the turn of the year January is after December.
    private static @Nullable MonthDay latest(List<ArticleAnnotations> articles) {
        List<MonthDay> days = articles.stream()
                .map(ArticleAnnotations::day)
                .flatMap(IssueDateResolver::monthDay)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return null;
        }
        boolean turn = days.getFirst().getMonthValue() == 1 && days.getLast().getMonthValue() == 12;
        return turn
                ? days.stream()
                        .filter(day -> day.getMonthValue() < 6)
                        .reduce((one, other) -> other)
                        .orElseThrow()
                : days.getLast();
    }

    private static Stream<MonthDay> monthDay(@Nullable WrittenDate day) {
        if (day == null || day.month() == null) {
            return Stream.empty();
        }
        try {
            return Stream.of(MonthDay.of(day.month(), day.day()));
        } catch (DateTimeException noSuchDay) {
            return Stream.empty();
        }
    }
}
