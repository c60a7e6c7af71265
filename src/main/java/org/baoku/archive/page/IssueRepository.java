package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads which issues there are.
@Component
public final class IssueRepository {
    /// An issue in a list.
    ///
    /// @param pages how many pages it has
    /// @param articles how many articles those have
    public record IssueSummary(String newspaper, LocalDate date, int pages, int articles) {}

    /// A month that has issues.
    ///
    /// @param days how many of its days have one
    /// @param issues how many they are together
    public record MonthSummary(int year, int month, long days, long issues) {}

    /// An issue whose month and day are near a day's, whatever its year.
    ///
    /// @param apart how many days the two lie apart in the year; 0 for the very day
    public record Anniversary(String newspaper, LocalDate date, int apart) {}

    private final JdbcClient jdbc;

    public IssueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The issues from one day to another, both included, newest first; null for no limit.
    public List<IssueSummary> between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return ResultRows.of(jdbc.sql("""
                        select newspaper.name as newspaper, issue.date, count(distinct page.id)::int as pages,
                               count(article.id)::int as articles
                        from issue
                        join newspaper on newspaper.id = issue.newspaper_id
                        join page on page.issue_id = issue.id
                        left join article on article.page_id = page.id
                        where issue.date between coalesce(:from, '-infinity'::date) and coalesce(:to, 'infinity'::date)
                        group by newspaper.id, newspaper.name, issue.date
                        order by issue.date desc, newspaper.id
                        """).param("from", from).param("to", to).query(IssueSummary.class));
    }

    /// The day of the oldest issue of all.
    public Optional<LocalDate> oldestDay() {
        return jdbc.sql("select min(date) from issue where exists (select 1 from page where page.issue_id = issue.id)")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /// The pages of some issues, in the order of their days; those whose day is open only where all are asked for.
    ///
    /// @param newspaper only this one's; null for all
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    public List<Long> pages(@Nullable String newspaper, @Nullable LocalDate from, @Nullable LocalDate to) {
        return ResultRows.of(jdbc.sql("""
                        select page.id
                        from page
                        join newspaper on newspaper.id = page.newspaper_id
                        left join issue on issue.id = page.issue_id
                        where (:newspaper::text is null or newspaper.name = :newspaper)
                          and (:from::date is null or issue.date >= :from)
                          and (:to::date is null or issue.date <= :to)
                        order by issue.date nulls last, newspaper.id, page.number, page.id
                        """)
                .param("newspaper", newspaper)
                .param("from", from)
                .param("to", to)
                .query(Long.class));
    }

    /// The day of the newest issue of all.
    public Optional<LocalDate> newestDay() {
        return jdbc.sql("select max(date) from issue where exists (select 1 from page where page.issue_id = issue.id)")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /// The issues of other years nearest to a day of the year, the nearest first, of these the latest first.
    public List<Anniversary> around(LocalDate day, int most) {
        return ResultRows.of(jdbc.sql("""
                        select newspaper.name as newspaper, issue.date,
                               case when to_char(issue.date, 'MMDD') = to_char(:day::date, 'MMDD') then 0
                                    else greatest(1, least(abs(extract(doy from issue.date) - extract(doy from :day::date)),
                                                           365 - abs(extract(doy from issue.date) - extract(doy from :day::date))))
                               end::int as apart
                        from issue
                        join newspaper on newspaper.id = issue.newspaper_id
                        where exists (select 1 from page where page.issue_id = issue.id)
                          and extract(year from issue.date) <> extract(year from :day::date)
                        order by apart, issue.date desc, newspaper.id
                        limit :most
                        """).param("day", day).param("most", most).query(Anniversary.class));
    }

    /// The months that have issues, the latest first.
    public List<MonthSummary> months() {
        return ResultRows.of(jdbc.sql("""
                        select extract(year from date)::int as year, extract(month from date)::int as month,
                               count(distinct date) as days, count(*) as issues
                        from issue
                        where exists (select 1 from page where page.issue_id = issue.id)
                        group by 1, 2
                        order by 1 desc, 2 desc
                        """).query(MonthSummary.class));
    }

    /// The days of the newspaper's issues that have a page from a file in this folder, at most 1,000 of them.
    ///
    /// @param folder as files carry it before their name: `2023-07/`
    /// @param except the path of a file that does not count: one's own
    public List<LocalDate> fromFolder(String newspaper, String folder, String except) {
        return ResultRows.of(jdbc.sql("""
                        select distinct issue.date
                        from issue
                        join newspaper on newspaper.id = issue.newspaper_id
                        join page on page.issue_id = issue.id
                        join source_file on source_file.id = page.source_file_id
                        where newspaper.name = :newspaper and starts_with(source_file.path, :folder)
                          and source_file.path <> :except
                        limit 1000
                        """)
                .param("newspaper", newspaper)
                .param("folder", folder)
                .param("except", except)
                .query(LocalDate.class));
    }

    /// The day of the newspaper's issue before this day.
    public Optional<LocalDate> before(String newspaper, LocalDate date) {
        return neighbour(newspaper, date, "max(issue.date)", "<");
    }

    /// The day of the newspaper's issue after this day.
    public Optional<LocalDate> after(String newspaper, LocalDate date) {
        return neighbour(newspaper, date, "min(issue.date)", ">");
    }

    private Optional<LocalDate> neighbour(String newspaper, LocalDate date, String nearest, String side) {
        return jdbc.sql("select " + nearest
                        + " from issue join newspaper on newspaper.id = issue.newspaper_id"
                        + " where newspaper.name = :newspaper and exists (select 1 from page where page.issue_id = issue.id)"
                        + " and issue.date " + side + " :date")
                .param("newspaper", newspaper)
                .param("date", date)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
