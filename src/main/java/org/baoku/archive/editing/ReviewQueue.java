package org.baoku.archive.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows which pages somebody should look at, the most doubtful first: corrections that no longer fit, then open days,
/// then articles of which the splitter is not sure.
///
/// How doubtful a page is, is the number of its articles that are likely wrong: what is missing to full confidence,
/// added up over the articles below [#SURE].
@Component
public final class ReviewQueue {
    /// Articles at this confidence or more are right 98 times in 100.
    public static final double SURE = 0.9;

    /// What to look for.
    ///
    /// @param newspaper null for all
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    /// @param doubt `conflict`, `undated`, or the code of a doubt; null for everything
    public record Ask(
            @Nullable String newspaper,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String doubt) {
        /// Everything.
        public static final Ask ALL = new Ask(null, null, null, null);
    }

    /// A page in the queue.
    ///
    /// @param date null while it is open
    /// @param address the page's label or number
    /// @param conflicts how many corrections do not fit it
    /// @param articles how many articles it has
    /// @param doubtful how many of them are in doubt
    /// @param wrong how many articles are likely wrong
    /// @param doubts the codes of their doubts, the most frequent first
    public record Waiting(
            long page,
            String newspaper,
            @Nullable LocalDate date,
            String address,
            String path,
            int conflicts,
            int articles,
            int doubtful,
            double wrong,
            List<String> doubts) {
        public Waiting {
            doubts = List.copyOf(doubts);
        }
    }

    private static final String WAITING = """
            with conflict as (
                select correction.page_id, count(*) as conflicts
                from correction_conflict join correction_in_force correction on correction.id = correction_conflict.correction_id
                group by correction.page_id),
            doubt as (
                select page_id, sum(1 - confidence) as wrong, count(*) as doubtful
                from article where confidence < 0.9
                group by page_id),
            waiting as (
                select page.id, newspaper.name as newspaper, issue.date,
                       coalesce(page.label, page.number::text, '') as address,
                       page.source_file_id,
                       coalesce(conflict.conflicts, 0)::int as conflicts,
                       coalesce(doubt.wrong, 0) as wrong, coalesce(doubt.doubtful, 0)::int as doubtful
                from page
                join newspaper on newspaper.id = page.newspaper_id
                left join issue on issue.id = page.issue_id
                left join conflict on conflict.page_id = page.id
                left join doubt on doubt.page_id = page.id
                where (conflict.page_id is not null or doubt.page_id is not null or page.issue_id is null)
                  and not exists (select 1 from page_look look where look.page_id = page.id and look.reading = page.reading)
                  and (:newspaper::text is null or newspaper.name = :newspaper)
                  and (:from::date is null or issue.date >= :from)
                  and (:to::date is null or issue.date <= :to)
                  and (:doubt::text is null
                       or (:doubt = 'conflict' and conflict.page_id is not null)
                       or (:doubt = 'undated' and page.issue_id is null)
                       or exists (select 1 from article
                                  where article.page_id = page.id and article.confidence < 0.9
                                    and article.doubts @> jsonb_build_array(jsonb_build_object('code', :doubt::text)))))
            """;

    private static final String IN_ORDER = " order by conflicts = 0, date is not null, wrong desc, date desc, id";

    private static final String NEXT = """
            select waiting.*, source_file.path,
                   (select count(*)::int from article where article.page_id = waiting.id) as articles,
                   array(select doubt ->> 'code'
                         from article, jsonb_array_elements(doubts) doubt
                         where article.page_id = waiting.id and confidence < 0.9
                         group by 1 order by count(*) desc, 1) as doubts
            from (select * from waiting $order offset :start limit :limit) waiting
            join source_file on source_file.id = waiting.source_file_id
            $order
            """.replace("$order", IN_ORDER);

    private static final int FAR = 2000;

    private final JdbcClient jdbc;

    ReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A stretch of the queue.
    ///
    /// @param start how many pages to pass over
    public List<Waiting> waiting(Ask ask, int start, int limit) {
        return ResultRows.of(asked(WAITING + NEXT, ask)
                .param("start", start)
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        row.getLong("id"),
                        row.getString("newspaper"),
                        row.getObject("date", LocalDate.class),
                        row.getString("address"),
                        row.getString("path"),
                        row.getInt("conflicts"),
                        row.getInt("articles"),
                        row.getInt("doubtful"),
                        row.getDouble("wrong"),
                        List.of((String[]) row.getArray("doubts").getArray()))));
    }

    /// How many pages wait.
    public long count(Ask ask) {
        return asked(WAITING + "select count(*) from waiting", ask)
                .query(Long.class)
                .single();
    }

    /// The ids of the pages that wait, at most 2,000 of them, in their order.
    public List<Long> pages(Ask ask) {
        return ResultRows.of(asked(WAITING + "select id from waiting" + IN_ORDER + " limit " + FAR, ask)
                .query(Long.class));
    }

    /// The kinds of doubt that articles in the queue are in.
    public List<String> doubts() {
        return ResultRows.of(jdbc.sql("""
                        select doubt ->> 'code' from article, jsonb_array_elements(doubts) doubt
                        where confidence < 0.9 group by 1 order by count(*) desc
                        """).query(String.class));
    }

    /// Notes that somebody looked at a page and found it right.
    ///
    /// @param reading the page as it was seen: should it have changed since, it stays in the queue
    public void lookedAt(long page, int reading, String by) {
        jdbc.sql("insert into page_look (page_id, reading, made_by) values (:page, :reading, :by)")
                .param("page", page)
                .param("reading", reading)
                .param("by", by)
                .update();
    }

    /// Who looked at a page as it now reads and found it right, the last one.
    public Optional<String> foundRightBy(long page) {
        return jdbc.sql("""
                        select look.made_by from page_look look
                        join page on page.id = look.page_id and page.reading = look.reading
                        where page.id = :page order by look.id desc limit 1
                        """).param("page", page).query(String.class).optional();
    }

    private JdbcClient.StatementSpec asked(String sql, Ask ask) {
        return jdbc.sql(sql)
                .param("newspaper", ask.newspaper())
                .param("from", ask.from())
                .param("to", ask.to())
                .param("doubt", ask.doubt());
    }
}
