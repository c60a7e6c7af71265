package org.baoku.people.dating;

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
import org.baoku.people.credit.ArticleAnnotations;
import org.baoku.text.WrittenDate;
import org.jspecify.annotations.Nullable;

/// Resolves the date of an issue from its evidence.
///
/// A given date wins, then that of the masthead, then one in the file's path, then a printed date line.
/// Otherwise the date is that of a date line without a year or, because a morning paper reports yesterday,
/// the day after the latest dateline. Its year is the only one within the bounds of all [DateHint]s. Where
/// they leave several years or contradict each other, the date stays unknown and the evidence says so.
public final class IssueDateResolver {
    /// More possible years than this are not listed in the evidence.
    private static final int MAX_LISTED_YEARS = 6;

    private final List<DateHint> hints;

    public IssueDateResolver(DatedFacts facts) {
        hints = List.of(new ExplicitYearHint(), new EventHint(facts.events()), new TenureHint(facts.tenures()));
    }

    /// The date of the issue with these articles and this furniture, with its evidence; without a date where it
    /// stays unknown. No date after the file's arrival is accepted unless it was given.
    ///
    /// @param masthead the date that the page's masthead prints; null where it is unknown
    public IssueDay resolve(
            List<ArticleAnnotations> articles,
            List<Furniture> furniture,
            PageOrigin origin,
            @Nullable LocalDate masthead) {
        LocalDate given = origin.givenDate();
        if (given != null) {
            return new IssueDay(given, List.of("入库时给定的日期：" + ChineseDateFormat.format(given) + "。"));
        }
        List<String> evidence = new ArrayList<>();
        if (masthead != null && isAccepted(masthead, "报头印有日期", origin, evidence)) {
            return new IssueDay(masthead, evidence, DateWeight.PRINTED_DATE.confidence());
        }
        Optional<LocalDate> inPath = PathDateParser.parse(origin.path());
        if (inPath.isPresent() && isAccepted(inPath.get(), "文件名写明", origin, evidence)) {
            return new IssueDay(inPath.get(), evidence, DateWeight.PATH_DATE.confidence());
        }
        Optional<LocalDate> printed = DateLineParser.parse(furniture);
        if (printed.isPresent() && isAccepted(printed.get(), "版面印有日期", origin, evidence)) {
            return new IssueDay(printed.get(), evidence, DateWeight.PRINTED_DATE.confidence());
        }
        return infer(articles, YearlessDate.parse(furniture), origin, evidence);
    }

    /// Whether this full date is not after the file's arrival; adds the evidence in either case.
    private static boolean isAccepted(LocalDate date, String prefix, PageOrigin origin, List<String> evidence) {
        boolean accepted = !date.isAfter(origin.receivedOn());
        evidence.add(prefix + ChineseDateFormat.format(date) + (accepted ? "。" : "，但晚于收到文件的日子，不取。"));
        return accepted;
    }

    private IssueDay infer(
            List<ArticleAnnotations> articles, YearlessDate printed, PageOrigin origin, List<String> evidence) {
        MonthDay latest = latestDate(articles);
        if (latest == null && printed.day() == null) {
            evidence.add("没有印出日期，各篇的电头和首句也没有给出月日，日期不能确定。");
            return new IssueDay(null, evidence);
        }
        if (!printed.evidence().isEmpty()) {
            evidence.add(printed.evidence());
        }
        if (printed.day() == null && latest != null) {
            evidence.add("各篇中最晚的日期是" + latest.getMonthValue() + "月" + latest.getDayOfMonth() + "日，早报次日见报。");
        }
        DatingContext page = DatingContext.of(origin.newspaper(), articles, latest);
        List<DateBounds> bounds =
                hints.stream().flatMap(hint -> hint.bounds(page).stream()).toList();
        bounds.forEach(bound -> evidence.add(bound.evidence()));
        List<LocalDate> candidates = candidates(printed, latest)
                .filter(date -> !date.isAfter(origin.receivedOn()))
                .filter(printed::allows)
                .filter(date -> bounds.stream().allMatch(bound -> bound.contains(date)))
                .toList();
        if (candidates.size() == 1) {
            LocalDate date = candidates.getFirst();
            evidence.add("合起来只有" + ChineseDateFormat.format(date) + "。");
            DateWeight weight = bounds.size() > 1 ? DateWeight.SEVERAL_BOUNDS : DateWeight.ONE_BOUND;
            return new IssueDay(date, evidence, weight.confidence());
        }
        List<LocalDate> nearby = candidates.stream()
                .filter(date -> isNearNeighbour(date, origin))
                .toList();
        if (nearby.size() == 1) {
            LocalDate date = nearby.getFirst();
            evidence.add("同一文件夹里有前后相近的各期，因此是" + ChineseDateFormat.format(date) + "。");
            return new IssueDay(date, evidence, DateWeight.NEIGHBOURS.confidence());
        }
        evidence.add(openReason(candidates, bounds));
        return new IssueDay(null, evidence);
    }

    private static boolean isNearNeighbour(LocalDate date, PageOrigin origin) {
        return origin.neighbours().stream()
                .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, date)) <= DateWeight.NEIGHBOUR_DAYS.days());
    }

    /// Why the date stays unknown, as a Chinese sentence.
    private static String openReason(List<LocalDate> candidates, List<DateBounds> bounds) {
        if (candidates.isEmpty()) {
            return "这些证据互相矛盾，年份不能确定。";
        }
        boolean unbounded = bounds.stream().noneMatch(bound -> bound.from().isAfter(DateBounds.EARLIEST));
        if (unbounded || candidates.size() > MAX_LISTED_YEARS) {
            return "年份没有印出，不能确定。";
        }
        return "年份不能确定，可能是"
                + candidates.stream().map(date -> date.getYear() + "年").collect(Collectors.joining("、"))
                + "。";
    }

    /// One candidate for every year: the printed month and day, else the day after the latest dateline.
    private static Stream<LocalDate> candidates(YearlessDate printed, @Nullable MonthDay latest) {
        @Nullable MonthDay printedDay = printed.day();
        if (printedDay != null) {
            return inEveryYear(printedDay);
        }
        return latest == null ? Stream.empty() : inEveryYear(latest).map(date -> date.plusDays(1));
    }

    private static Stream<LocalDate> inEveryYear(MonthDay day) {
        return IntStream.rangeClosed(DateBounds.EARLIEST.getYear(), DateBounds.LATEST.getYear())
                .filter(day::isValidYear)
                .mapToObj(day::atYear);
    }

    /// The latest month and day of all articles; null where none gives both. On a page with dates of both December
    /// and January, January is the later month.
    private static @Nullable MonthDay latestDate(List<ArticleAnnotations> articles) {
        List<MonthDay> days = articles.stream()
                .map(ArticleAnnotations::writtenDate)
                .flatMap(IssueDateResolver::monthAndDay)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return null;
        }
        boolean turnOfYear =
                days.getFirst().getMonthValue() == 1 && days.getLast().getMonthValue() == 12;
        return turnOfYear
                ? days.stream()
                        .filter(day -> day.getMonthValue() < 6)
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                : days.getLast();
    }

    private static Stream<MonthDay> monthAndDay(@Nullable WrittenDate date) {
        if (date == null || date.month() == null) {
            return Stream.empty();
        }
        try {
            return Stream.of(MonthDay.of(date.month(), date.day()));
        } catch (DateTimeException invalid) {
            return Stream.empty();
        }
    }
}
