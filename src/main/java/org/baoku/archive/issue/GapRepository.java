package org.baoku.archive.issue;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds missing days and pages, by what is usual for each newspaper, and pages that an editor should review.
@Component
public final class GapRepository {
    /// A day without an issue on which the newspaper should have appeared.
    public record MissingDay(String newspaper, LocalDate date) {}

    /// An issue that lacks pages: pages that the newspaper usually has, or gaps in the numbering of its labels.
    ///
    /// @param labels the labels of the missing pages
    public record MissingPages(String newspaper, LocalDate date, List<String> labels) {
        public MissingPages {
            labels = List.copyOf(labels);
        }
    }

    /// A page to review.
    ///
    /// @param date the issue's day; null if unknown
    /// @param address its label, or its number in the issue
    /// @param label null if unknown
    /// @param articles the number of its articles
    /// @param usual the median number of articles of the newspaper's pages with that label or, if there are too
    /// few, of all its pages; 0 unless the page is listed for its number of articles
    /// @param confidence the mean confidence of its articles, or the confidence of its day; null if it has no
    /// article
    public record OddPage(
            long page,
            String newspaper,
            @Nullable LocalDate date,
            String address,
            @Nullable String label,
            int articles,
            double usual,
            @Nullable Double confidence) {}

    // The weekdays on which a newspaper appears are those that an admin has set, but for its days off;
    // without them, a weekday is usual if the newspaper appeared on at least half of these weekdays of the
    // same quarter, counted between its first and its last issue. A newspaper that appears only now and then
    // has no usual weekdays.
    private static final String MISSING_DAYS = """
            with days as (
                select newspaper.id, newspaper.name, issue.date
                from issue_summary issue join newspaper on newspaper.id = issue.newspaper_id),
            quarters as (
                select id, name, extract(year from date)::int as year, extract(quarter from date)::int as quarter,
                       extract(isodow from date)::int as weekday, count(*) as seen
                from days group by 1, 2, 3, 4, 5),
            calendar as (
                select span.id, span.name, day::date as date
                from (select id, name, min(date) as first, max(date) as last from days group by 1, 2) span,
                     generate_series(span.first, span.last, interval '1 day') day),
            possible as (
                select id, extract(year from date)::int as year, extract(quarter from date)::int as quarter,
                       extract(isodow from date)::int as weekday, count(*) as all_days
                from calendar group by 1, 2, 3, 4)
            select calendar.name as newspaper, calendar.date
            from calendar
            join newspaper on newspaper.id = calendar.id
            left join quarters on quarters.id = calendar.id
                and quarters.year = extract(year from calendar.date)::int
                and quarters.quarter = extract(quarter from calendar.date)::int
                and quarters.weekday = extract(isodow from calendar.date)::int
            left join possible on possible.id = quarters.id and possible.year = quarters.year
                and possible.quarter = quarters.quarter and possible.weekday = quarters.weekday
            where case when newspaper.publication_days = '{}' then quarters.seen * 2 >= possible.all_days
                       else extract(isodow from calendar.date) = any(newspaper.publication_days) end
              and not exists (select 1 from newspaper_day_off off
                              where off.newspaper_id = calendar.id
                                and calendar.date between off.first_day and off.last_day)
              and not exists (select 1 from days where days.id = calendar.id and days.date = calendar.date)
            order by calendar.date desc, calendar.id
            limit :limit
            """;

    // Expected labels such as A01 to A08: all numbers of a section up to the highest one of the issue, and the
    // labels that more than half of the newspaper's issues have. What is missing is found for all issues at
    // once: the planner, which knows little of the series, would go through it for each issue.
    private static final String MISSING_PAGES = """
            with labelled as (
                select page.newspaper_id, page.issue_id, page.label,
                       substring(page.label from '^[^0-9]*') as section,
                       substring(page.label from '[0-9]+')::int as number,
                       length(substring(page.label from '[0-9]+')) as width
                from page where page.issue_id is not null and page.label ~ '^[^0-9]*[0-9]{1,3}$'),
            sections as (
                select newspaper_id, issue_id, section, max(number) as last, max(width) as width
                from labelled group by 1, 2, 3
                having count(distinct number) < max(number)),
            between_them as (
                select newspaper_id, issue_id,
                       section || lpad(number::text, greatest(width, length(number::text)), '0') as label
                from sections, generate_series(1, last) number),
            issues as (select newspaper_id, count(distinct issue_id) as count from labelled group by 1),
            usual as (
                select labelled.newspaper_id, labelled.label
                from labelled join issues on issues.newspaper_id = labelled.newspaper_id
                group by 1, 2, issues.count
                having count(*) * 2 > issues.count and issues.count >= 3),
            expected as (
                select newspaper_id, issue_id, label from between_them
                union
                select usual.newspaper_id, labelled.issue_id, usual.label
                from usual join (select distinct newspaper_id, issue_id from labelled) labelled
                  on labelled.newspaper_id = usual.newspaper_id),
            missing as materialized (
                select newspaper_id, issue_id, array_agg(label order by label) as labels
                from expected
                where not exists (select 1 from labelled
                                  where labelled.issue_id = expected.issue_id and labelled.label = expected.label)
                group by 1, 2)
            select newspaper.name as newspaper, issue.date, missing.labels
            from missing
            join issue on issue.id = missing.issue_id
            join newspaper on newspaper.id = missing.newspaper_id
            order by issue.date desc, newspaper.id
            limit :limit
            """;

    private static final String COUNTED = """
            with counted as (
                select page.id, newspaper.name as newspaper, newspaper.id as newspaper_id, issue.date, page.label,
                       coalesce(page.label, coalesce(page.number, 0)::text) as address,
                       summary.articles, summary.confidence, page.day_confidence
                from page
                join page_summary summary on summary.page_id = page.id
                join newspaper on newspaper.id = page.newspaper_id
                left join issue on issue.id = page.issue_id)
            """;

    // Far from the median of the pages with the same label or, if there are too few, of all pages of the
    // newspaper.
    private static final String ODD_COUNTS = COUNTED + """
            , by_label as (
                select newspaper_id, label, percentile_cont(0.5) within group (order by articles) as middle
                from counted where label is not null group by 1, 2 having count(*) >= 5),
            by_paper as (
                select newspaper_id, percentile_cont(0.5) within group (order by articles) as middle
                from counted group by 1 having count(*) >= 5)
            select counted.id as page, newspaper, date, address, counted.label, articles,
                   coalesce(by_label.middle, by_paper.middle) as usual, confidence
            from counted
            join by_paper on by_paper.newspaper_id = counted.newspaper_id
            left join by_label on by_label.newspaper_id = counted.newspaper_id and by_label.label = counted.label
            where articles = 0
               or articles < coalesce(by_label.middle, by_paper.middle) / 3
               or articles > coalesce(by_label.middle, by_paper.middle) * 3 + 3
            order by articles = 0 desc, abs(articles - coalesce(by_label.middle, by_paper.middle)) desc, counted.id
            limit :limit
            """;

    private static final String UNDATED = COUNTED + """
            select id as page, newspaper, date, address, counted.label, articles, 0.0::double precision as usual, confidence
            from counted where date is null
            order by id desc limit :limit
            """;

    private static final String DOUBTFUL_DAYS = COUNTED + """
            select id as page, newspaper, date, address, counted.label, articles, 0.0::double precision as usual,
                   day_confidence as confidence
            from counted where date is not null and day_confidence < :below
            order by day_confidence, id limit :limit
            """;

    private static final String DOUBTFUL_PAGES = COUNTED + """
            select id as page, newspaper, date, address, counted.label, articles, 0.0::double precision as usual, confidence
            from counted where confidence < :below
            order by confidence, id limit :limit
            """;

    private final JdbcClient jdbc;

    public GapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Changes whenever what is missing may have changed: with a page, or with the settings of a newspaper.
    public String version() {
        return jdbc.sql("""
                        select (select coalesce(max(number), 0) from revision) || ' '
                               || md5(coalesce((select string_agg(newspaper::text, '|' order by id) from newspaper), ''))
                               || md5(coalesce((select string_agg(off::text, '|' order by off::text)
                                                from newspaper_day_off off), ''))
                        """).query(String.class).single();
    }

    /// Days without an issue on which each newspaper appears, latest first.
    public List<MissingDay> missingDays(int limit) {
        return ResultRows.of(jdbc.sql(MISSING_DAYS).param("limit", limit).query(MissingDay.class));
    }

    /// Issues that lack pages, latest first.
    public List<MissingPages> missingPages(int limit) {
        return ResultRows.of(jdbc.sql(MISSING_PAGES)
                .param("limit", limit)
                .query((row, _) -> new MissingPages(
                        row.getString("newspaper"), row.getObject("date", LocalDate.class), List.of((String[])
                                row.getArray("labels").getArray()))));
    }

    /// Pages with unusually few or many articles; pages without articles first.
    public List<OddPage> oddCounts(int limit) {
        return ResultRows.of(jdbc.sql(ODD_COUNTS).param("limit", limit).query(OddPage.class));
    }

    /// Pages whose day is unknown, latest first.
    public List<OddPage> undated(int limit) {
        return ResultRows.of(jdbc.sql(UNDATED).param("limit", limit).query(OddPage.class));
    }

    /// Pages whose day has a confidence below a limit, lowest first.
    public List<OddPage> doubtfulDays(double below, int limit) {
        return ResultRows.of(jdbc.sql(DOUBTFUL_DAYS)
                .param("below", below)
                .param("limit", limit)
                .query(OddPage.class));
    }

    /// Pages whose articles have a mean confidence below a limit, lowest first.
    public List<OddPage> doubtfulPages(double below, int limit) {
        return ResultRows.of(jdbc.sql(DOUBTFUL_PAGES)
                .param("below", below)
                .param("limit", limit)
                .query(OddPage.class));
    }
}
