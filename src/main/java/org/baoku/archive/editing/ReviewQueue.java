package org.baoku.archive.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pages that an editor should review, in this order: pages with corrections that no longer fit, pages
/// without an issue's day, then pages with articles of low confidence, and PDF pages with much text that
/// cannot be trusted.
///
/// Pages of low confidence are ordered by the expected number of wrong articles: the sum of 1 - confidence
/// over the articles below 0.9, which the database keeps up for each page; articles from 0.9 on are right in
/// 98 of 100 cases. A page that an editor found right leaves the queue until it changes.
@Component
public final class ReviewQueue {
    /// The least share of a PDF page's characters whose text can be trusted at which the page needs no
    /// review.
    private static final String TRUSTED = "0.9";

    /// Restricts the queue.
    ///
    /// @param newspaper the newspaper's name; null for all
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    /// @param doubt `conflict`, `undated`, `text-untrusted` (a PDF with much text that cannot be trusted),
    /// or the code of a doubt; null for all
    public record Criteria(
            @Nullable String newspaper,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String doubt) {
        /// The whole queue.
        public static final Criteria ALL = new Criteria(null, null, null, null);
    }

    /// A page in the queue.
    ///
    /// @param page the page's id
    /// @param date null while it is unknown
    /// @param label 版次; null if unknown
    /// @param path the path of the page's source file
    /// @param conflicts how many corrections do not fit it
    /// @param articles how many articles it has
    /// @param doubtful how many of them have a low confidence
    /// @param expectedErrors the expected number of wrong articles
    /// @param doubts the codes of the doubtful articles' doubts, the most frequent first
    public record QueuedPage(
            long page,
            String newspaper,
            @Nullable LocalDate date,
            @Nullable String label,
            String path,
            int conflicts,
            int articles,
            int doubtful,
            double expectedErrors,
            List<String> doubts) {
        public QueuedPage {
            doubts = List.copyOf(doubts);
        }
    }

    /// A part of the queue.
    ///
    /// @param waiting how many pages are in the whole queue
    public record QueuePart(List<QueuedPage> pages, long waiting) {
        public QueuePart {
            pages = List.copyOf(pages);
        }
    }

    // Few pages have conflicts, no day or text that cannot be trusted: they are all looked up. As an array they are
    // looked up one by one, also while the planner has no statistics and expects thousands.
    private static final String CANDIDATES = """
            with conflict as (
                select correction.page_id, count(*) as conflicts
                from correction_conflict join correction_in_force correction on correction.id = correction_conflict.correction_id
                group by correction.page_id),
            untrusted as (
                select page.id as page_id from page_layout join page on page.layout_id = page_layout.id
                where page_layout.trust < $trusted),
            special as (
                select page.id as page_id
                from page
                join newspaper on newspaper.id = page.newspaper_id
                left join issue on issue.id = page.issue_id
                left join page_summary summary on summary.page_id = page.id and summary.doubtful > 0
                where page.id = any(array(
                        select page_id from conflict union select page_id from untrusted
                        union select id from page where issue_id is null))
                  and (:doubt::text is null
                       or :doubt = 'conflict' and page.id in (select page_id from conflict)
                       or :doubt = 'text-untrusted' and page.id in (select page_id from untrusted)
                       or :doubt = 'undated' and page.issue_id is null
                       or :doubt = any(summary.doubts))
                  and $chosen),
            doubtful as (
                select page.id as page_id, summary.wrong, issue.date
                from page_summary summary
                join page on page.id = summary.page_id
                join newspaper on newspaper.id = page.newspaper_id
                join issue on issue.id = page.issue_id
                where summary.doubtful > 0
                  and (:doubt::text is null or :doubt = any(summary.doubts))
                  and page.id not in (select page_id from conflict union all select page_id from untrusted)
                  and $chosen)
            """.replace("$trusted", TRUSTED).replace("$chosen", """
            not exists (select 1 from page_look look
                        where look.page_id = page.id and look.reading = page.reading)
            and (:newspaper::text is null or newspaper.name = :newspaper)
            and (:from::date is null or issue.date >= :from)
            and (:to::date is null or issue.date <= :to)
            """);

    // The doubtful pages come in the order of an index and only as many as are shown: the queue costs what is shown
    // of it, not what waits in it.
    private static final String QUEUE = CANDIDATES + """
            , queue as (
                select page.id, newspaper.name as newspaper, issue.date,
                       page.label,
                       page.source_file_id,
                       coalesce(conflict.conflicts, 0)::int as conflicts,
                       coalesce(doubt.wrong, 0) as wrong, coalesce(doubt.doubtful, 0)::int as doubtful,
                       coalesce(doubt.doubts, '{}') as codes, untrusted.page_id is not null as untrusted
                from page
                join newspaper on newspaper.id = page.newspaper_id
                left join issue on issue.id = page.issue_id
                left join conflict on conflict.page_id = page.id
                left join page_summary doubt on doubt.page_id = page.id and doubt.doubtful > 0
                left join untrusted on untrusted.page_id = page.id
                where page.id = any(array(
                        select page_id from special
                        union all
                        (select page_id from doubtful order by wrong desc, date desc, page_id limit :most))))
            """;

    private static final String ORDER = " order by conflicts = 0, date is not null, wrong desc, date desc, id";

    private static final String PAGES = """
            select queue.*, source_file.path,
                   (select articles from page_summary where page_id = queue.id) as articles,
                   case when untrusted then array['text-untrusted'] else '{}'::text[] end || codes as doubts
            from (select * from queue $order offset :start limit :limit) queue
            join source_file on source_file.id = queue.source_file_id
            $order
            """.replace("$order", ORDER);

    private static final String COUNT =
            CANDIDATES + "select (select count(*) from special) + (select count(*) from doubtful)";

    private static final int MAX_IDS = 2000;

    private final JdbcClient jdbc;

    ReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A part of the queue, in its order.
    ///
    /// @param start how many pages to skip
    /// @param limit how many at most
    public QueuePart find(Criteria criteria, int start, int limit) {
        List<QueuedPage> pages = ResultRows.of(query(QUEUE + PAGES, criteria)
                .param("most", (long) start + limit)
                .param("start", start)
                .param("limit", limit)
                .query((row, _) -> queued(row)));
        return new QueuePart(pages, count(criteria));
    }

    private static QueuedPage queued(ResultSet row) throws SQLException {
        return new QueuedPage(
                row.getLong("id"),
                row.getString("newspaper"),
                row.getObject("date", LocalDate.class),
                row.getString("label"),
                row.getString("path"),
                row.getInt("conflicts"),
                row.getInt("articles"),
                row.getInt("doubtful"),
                row.getDouble("wrong"),
                List.of((String[]) row.getArray("doubts").getArray()));
    }

    /// How many pages are in the queue.
    public long count(Criteria criteria) {
        return query(COUNT, criteria).query(Long.class).single();
    }

    /// The ids of the pages in the queue, in its order, at most 2,000.
    public List<Long> pageIds(Criteria criteria) {
        return ResultRows.of(query(QUEUE + "select id from queue" + ORDER + " limit " + MAX_IDS, criteria)
                .param("most", MAX_IDS)
                .query(Long.class));
    }

    /// The codes of the doubts of all articles with a low confidence, the most frequent first.
    public List<String> doubtCodes() {
        return ResultRows.of(jdbc.sql("""
                        select code from page_summary, unnest(doubts) code
                        where doubtful > 0 group by 1 order by count(*) desc, 1
                        """).query(String.class));
    }

    /// Records that an editor reviewed a page and found it right.
    ///
    /// @param reading the reading that the editor saw; if the page has changed since, it stays in the queue
    public void markReviewed(long page, int reading, String by) {
        jdbc.sql("insert into page_look (page_id, reading, made_by) values (:page, :reading, :by)")
                .param("page", page)
                .param("reading", reading)
                .param("by", by)
                .update();
    }

    /// The last editor who found a page right as it now reads; empty where none did.
    public Optional<String> lastReviewer(long page) {
        return jdbc.sql("""
                        select look.made_by from page_look look
                        join page on page.id = look.page_id and page.reading = look.reading
                        where page.id = :page order by look.id desc limit 1
                        """).param("page", page).query(String.class).optional();
    }

    private JdbcClient.StatementSpec query(String sql, Criteria criteria) {
        return jdbc.sql(sql)
                .param("newspaper", criteria.newspaper())
                .param("from", criteria.from())
                .param("to", criteria.to())
                .param("doubt", criteria.doubt());
    }
}
