package org.baoku.archive.issue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Reads issues: lists of days, months and neighbouring issues. An issue counts only if it has a page.
@Component
public final class IssueRepository {
    private static final String BETWEEN = """
            select newspaper.name as newspaper, issue.date, issue.pages, issue.articles
            from issue_summary issue
            join newspaper on newspaper.id = issue.newspaper_id
            where issue.date between coalesce(:from, '-infinity'::date) and coalesce(:to, 'infinity'::date)
            order by issue.date desc, newspaper.id
            """;

    private static final String OLDEST = "select min(date) from issue_summary";

    private static final String NEWEST = "select max(date) from issue_summary";

    private static final String PAGE_IDS = """
            select page.id
            from page
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            where (:newspaper::text is null or newspaper.name = :newspaper)
              and (:from::date is null or issue.date >= :from)
              and (:to::date is null or issue.date <= :to)
            order by issue.date nulls last, newspaper.id, page.number, page.id
            """;

    /// The issues on either side of the day in each year of the archive are read from an index, and the nearest
    /// of them chosen: an archive of many years is not sorted for it.
    private static final String ANNIVERSARIES = """
            with span as (
                select extract(year from min(date))::int - 1 as first, extract(year from max(date))::int + 1 as last
                from issue_summary),
            same_day as (
                select (:day::date + make_interval(years => year - extract(year from :day::date)::int))::date as date
                from span, generate_series(first, last) year),
            near as (
                select issue.newspaper_id, issue.date, min(abs(issue.date - same_day.date)) as days
                from same_day cross join lateral (
                    (select newspaper_id, date from issue_summary
                     where date >= same_day.date and extract(year from date) <> extract(year from :day::date)
                     order by date, newspaper_id limit :limit)
                    union all
                    (select newspaper_id, date from issue_summary
                     where date < same_day.date and extract(year from date) <> extract(year from :day::date)
                     order by date desc, newspaper_id limit :limit)) issue
                group by issue.newspaper_id, issue.date)
            select newspaper.name as newspaper, near.date,
                   case when to_char(near.date, 'MMDD') = to_char(:day::date, 'MMDD') then 0
                        else greatest(1, near.days) end::int as distance
            from near join newspaper on newspaper.id = near.newspaper_id
            order by distance, near.date desc, newspaper.id
            limit :limit
            """;

    private static final String OF_DAYS = """
            select newspaper.name as newspaper, issue.date
            from issue join newspaper on newspaper.id = issue.newspaper_id
            where issue.date = any(:days::date[]) and exists (select 1 from page where page.issue_id = issue.id)
            order by issue.date desc, newspaper.id
            """;

    private static final String MONTHS = """
            select extract(year from first_day)::int as year, extract(month from first_day)::int as month,
                   count(*) as days, sum(issues) as issues, sum(pages) as pages
            from (select date_trunc('month', date::timestamp) as first_day, count(*) as issues, sum(pages) as pages
                  from issue_summary group by date) day
            group by first_day
            order by first_day desc
            """;

    private static final String DAYS_FROM_FOLDER = """
            select distinct issue.date
            from issue
            join newspaper on newspaper.id = issue.newspaper_id
            join page on page.issue_id = issue.id
            join source_file on source_file.id = page.source_file_id
            where newspaper.name = :newspaper and starts_with(source_file.path, :folder)
              and source_file.path <> :except
            limit 1000
            """;

    private static final String BEFORE = """
            select max(issue.date)
            from issue_summary issue
            join newspaper on newspaper.id = issue.newspaper_id
            where newspaper.name = :newspaper and issue.date < :date
            """;

    private static final String AFTER = """
            select min(issue.date)
            from issue_summary issue
            join newspaper on newspaper.id = issue.newspaper_id
            where newspaper.name = :newspaper and issue.date > :date
            """;

    /// An issue in a list.
    ///
    /// @param pages the number of its pages
    /// @param articles the number of articles on these pages
    public record IssueSummary(String newspaper, LocalDate date, int pages, int articles) {}

    /// A month that has issues.
    ///
    /// @param days the number of its days that have an issue
    /// @param issues the number of issues, of all newspapers
    /// @param pages the number of their pages
    public record MonthSummary(int year, int month, long days, long issues, long pages) {}

    /// An issue of another year whose day of the year is near a given day's.
    ///
    /// @param distance the number of days between the two within a year; 0 only for the same month and day
    public record Anniversary(String newspaper, LocalDate date, int distance) {}

    /// A newspaper's issue of a day.
    public record IssueOfDay(String newspaper, LocalDate date) {}

    private final JdbcClient jdbc;

    public IssueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The issues of a period, newest first.
    ///
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    public List<IssueSummary> between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return ResultRows.of(
                jdbc.sql(BETWEEN).param("from", from).param("to", to).query(IssueSummary.class));
    }

    /// The day of the oldest issue of all newspapers; empty if there is none.
    public Optional<LocalDate> oldestDay() {
        return day(jdbc.sql(OLDEST));
    }

    /// The day of the newest issue of all newspapers; empty if there is none.
    public Optional<LocalDate> newestDay() {
        return day(jdbc.sql(NEWEST));
    }

    /// The ids of the pages of a period, by day. Pages without an issue day are included only if neither
    /// limit is given.
    ///
    /// @param newspaper the newspaper's name; null for all newspapers
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    public List<Long> pageIds(@Nullable String newspaper, @Nullable LocalDate from, @Nullable LocalDate to) {
        return ResultRows.of(jdbc.sql(PAGE_IDS)
                .param("newspaper", newspaper)
                .param("from", from)
                .param("to", to)
                .query(Long.class));
    }

    /// The issues of other years that are nearest to a day of the year, nearest first, newest first at equal
    /// distance.
    public List<Anniversary> anniversaries(LocalDate day, int limit) {
        return ResultRows.of(
                jdbc.sql(ANNIVERSARIES).param("day", day).param("limit", limit).query(Anniversary.class));
    }

    /// The issues of some days, the latest first.
    public List<IssueOfDay> ofDays(Collection<LocalDate> days) {
        return ResultRows.of(jdbc.sql(OF_DAYS)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(IssueOfDay.class));
    }

    /// The months that have issues, newest first.
    public List<MonthSummary> months() {
        return ResultRows.of(jdbc.sql(MONTHS).query(MonthSummary.class));
    }

    /// The days of a newspaper's issues that have a page from a file in a folder, at most 1,000.
    ///
    /// @param folder as in the files' paths, with a slash at the end: `2023-07/`
    /// @param except the path of a file to ignore
    public List<LocalDate> daysFromFolder(String newspaper, String folder, String except) {
        return ResultRows.of(jdbc.sql(DAYS_FROM_FOLDER)
                .param("newspaper", newspaper)
                .param("folder", folder)
                .param("except", except)
                .query(LocalDate.class));
    }

    /// The day of the newspaper's last issue before a day; empty if there is none.
    public Optional<LocalDate> before(String newspaper, LocalDate date) {
        return day(jdbc.sql(BEFORE).param("newspaper", newspaper).param("date", date));
    }

    /// The day of the newspaper's first issue after a day; empty if there is none.
    public Optional<LocalDate> after(String newspaper, LocalDate date) {
        return day(jdbc.sql(AFTER).param("newspaper", newspaper).param("date", date));
    }

    /// The day that an aggregate query returns; empty if it returns null.
    private static Optional<LocalDate> day(StatementSpec query) {
        return query.query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
