package org.baoku.archive.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoku.archive.TestArchive;
import org.baoku.archive.issue.IssueRepository.Anniversary;
import org.baoku.archive.issue.IssueRepository.IssueOfDay;
import org.baoku.archive.issue.IssueRepository.MonthSummary;
import org.junit.jupiter.api.Test;

/// The issues of other years around a day, and the issues of each month, are those that a plain count finds.
class AnniversaryTest {
    private static final int LIMIT = 5;

    private final TestArchive archive = new TestArchive();
    private final IssueRepository repository = new IssueRepository(archive.jdbc);

    @Test
    void theNearestDaysOfOtherYearsAreFound() {
        List<IssueOfDay> issues = issues();

        for (String day : List.of("2012-02-29", "2011-02-28", "2011-03-01", "2010-12-31", "2011-01-01", "2015-07-09")) {
            assertThat(repository.anniversaries(LocalDate.parse(day), LIMIT))
                    .as(day)
                    .containsExactlyElementsOf(expected(LocalDate.parse(day), issues));
        }
    }

    @Test
    void daysIssuesAndPagesOfAMonthAreCounted() {
        List<IssueOfDay> issues = issues();

        List<MonthSummary> months = repository.months();

        assertThat(months)
                .isSortedAccordingTo(Comparator.comparingInt(MonthSummary::year)
                        .thenComparingInt(MonthSummary::month)
                        .reversed());
        assertThat(months.stream().mapToLong(MonthSummary::issues).sum()).isEqualTo(issues.size());
        for (MonthSummary month : months) {
            List<LocalDate> days = issues.stream()
                    .map(IssueOfDay::date)
                    .filter(date -> date.getYear() == month.year() && date.getMonthValue() == month.month())
                    .toList();
            assertThat(month.issues()).isEqualTo(days.size());
            assertThat(month.days()).isEqualTo(days.stream().distinct().count());
            assertThat(month.pages()).isEqualTo(8L * days.size());
        }
    }

    /// Issues of two newspapers, more of them around the turn of the year and the end of February.
    private List<IssueOfDay> issues() {
        Random random = new Random(20261123);
        List<LocalDate> days = Stream.concat(
                        Stream.of("2008-02-29", "2009-02-28", "2009-12-31", "2010-01-01", "2012-02-29", "2013-01-01")
                                .map(LocalDate::parse),
                        IntStream.range(0, 150)
                                .mapToObj(_ -> LocalDate.of(2005, 1, 1).plusDays(random.nextInt(3650))))
                .distinct()
                .toList();
        List<IssueOfDay> issues = new ArrayList<>();
        for (String newspaper : List.of("江城日报", "江城晚报")) {
            long id = archive.jdbc
                    .sql("insert into newspaper (name, home_place) values (:name, '') returning id")
                    .param("name", newspaper)
                    .query(Long.class)
                    .single();
            for (LocalDate day : days) {
                if (newspaper.equals("江城日报") || day.getDayOfMonth() % 2 == 1) {
                    archive.jdbc
                            .sql("""
                            insert into issue_summary (issue_id, newspaper_id, date, pages, articles)
                            values (:issue, :newspaper, :date, 8, 40)
                            """)
                            .param("issue", issues.size() + 1)
                            .param("newspaper", id)
                            .param("date", day)
                            .update();
                    issues.add(new IssueOfDay(newspaper, day));
                }
            }
        }
        return issues;
    }

    private static List<Anniversary> expected(LocalDate day, List<IssueOfDay> issues) {
        return issues.stream()
                .filter(issue -> issue.date().getYear() != day.getYear())
                .map(issue -> new Anniversary(issue.newspaper(), issue.date(), distance(day, issue.date())))
                .sorted(Comparator.comparingInt(Anniversary::distance)
                        .thenComparing(Anniversary::date, Comparator.reverseOrder())
                        // the first newspaper was added first
                        .thenComparing(Anniversary::newspaper, Comparator.comparing(name -> !name.equals("江城日报"))))
                .limit(LIMIT)
                .toList();
    }

    private static int distance(LocalDate day, LocalDate date) {
        if (MonthDay.from(day).equals(MonthDay.from(date))) {
            return 0;
        }
        long days = IntStream.rangeClosed(-1, 1)
                .mapToLong(year -> Math.abs(ChronoUnit.DAYS.between(day.withYear(date.getYear() + year), date)))
                .min()
                .orElseThrow();
        return (int) Math.max(1, days);
    }
}
