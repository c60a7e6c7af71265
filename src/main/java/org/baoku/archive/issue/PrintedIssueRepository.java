package org.baoku.archive.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the issues that have pages with places, by the ids that name them outside the archive.
@Component
public final class PrintedIssueRepository {
    private static final String ISSUES = """
            select issue.id, newspaper.id as newspaper_id, newspaper.name as newspaper, issue.date
            from issue join newspaper on newspaper.id = issue.newspaper_id
            """;

    private static final String HAS_PLACES = """
            exists (select 1 from page where page.issue_id = issue.id and page.layout_id is not null)
            """;

    private static final String NEWSPAPERS = """
            select newspaper.id, newspaper.name
            from newspaper
            where exists (select 1 from page where page.newspaper_id = newspaper.id and page.layout_id is not null
                                               and page.issue_id is not null)
            order by newspaper.id
            """;

    private static final String YEARS = """
            select extract(year from issue.date)::int as year, count(*) as issues
            from issue
            where issue.newspaper_id = :newspaper and
            """ + HAS_PLACES + " group by 1 order by 1";

    private static final String STATE = """
            select coalesce(string_agg(
                       concat_ws(':', page.id, page.reading, page.layout_id, page.label,
                                 (select count(*) from page_picture picture
                                  where picture.source_file_id = page.source_file_id
                                    and picture.file_page = page.file_page)),
                       ' ' order by page.id), '')
            from page where page.issue_id = :issue
            """;

    /// An issue.
    public record PrintedIssue(long id, long newspaperId, String newspaper, LocalDate date) {}

    /// A newspaper.
    public record PrintedNewspaper(long id, String name) {}

    /// A year of a newspaper.
    ///
    /// @param issues the number of its issues that have pages with places
    public record PrintedYear(int year, long issues) {}

    private final JdbcClient jdbc;

    public PrintedIssueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What changes whenever a page of an issue is stored anew, or gets pictures.
    public String state(long issue) {
        return jdbc.sql(STATE).param("issue", issue).query(String.class).single();
    }

    /// The issue with an id.
    public Optional<PrintedIssue> find(long id) {
        return jdbc.sql(ISSUES + " where issue.id = :id")
                .param("id", id)
                .query(PrintedIssue.class)
                .optional();
    }

    /// A newspaper's issue of a day.
    public Optional<PrintedIssue> find(String newspaper, LocalDate date) {
        return jdbc.sql(ISSUES + " where newspaper.name = :newspaper and issue.date = :date")
                .param("newspaper", newspaper)
                .param("date", date)
                .query(PrintedIssue.class)
                .optional();
    }

    /// The ids of the pages of an issue that have places, in the order of the issue.
    public List<Long> pages(long issue) {
        return ResultRows.of(jdbc.sql("""
                        select id from page where issue_id = :issue and layout_id is not null
                        order by label nulls last, number
                        """).param("issue", issue).query(Long.class));
    }

    /// The newspapers that have such issues.
    public List<PrintedNewspaper> newspapers() {
        return ResultRows.of(jdbc.sql(NEWSPAPERS).query(PrintedNewspaper.class));
    }

    /// The years of a newspaper that have such issues.
    public List<PrintedYear> years(long newspaper) {
        return ResultRows.of(jdbc.sql(YEARS).param("newspaper", newspaper).query(PrintedYear.class));
    }

    /// The issues of a newspaper's year that have pages with places.
    public List<PrintedIssue> issues(long newspaper, int year) {
        return ResultRows.of(
                jdbc.sql(ISSUES + " where issue.newspaper_id = :newspaper and issue.date between :from and :to and "
                                + HAS_PLACES + " order by issue.date")
                        .param("newspaper", newspaper)
                        .param("from", LocalDate.of(year, 1, 1))
                        .param("to", LocalDate.of(year, 12, 31))
                        .query(PrintedIssue.class));
    }
}
