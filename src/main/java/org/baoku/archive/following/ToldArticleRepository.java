package org.baoku.archive.following;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores which articles each saved search has found since it was saved, and up to which revision it was
/// evaluated.
@Component
public final class ToldArticleRepository {
    /// An article that a saved search has found.
    ///
    /// @param day the day; null where it is unknown
    /// @param earlier whether the issue was long past
    /// @param citation null beyond the number of articles that a message shows
    public record Found(
            long savedSearch,
            long article,
            @Nullable LocalDate day,
            boolean earlier,
            @Nullable CitedArticle citation) {}

    /// A told article in the list of a saved search.
    ///
    /// @param number grows with time
    public record Told(long number, Instant toldAt, boolean earlier, CitedArticle citation) {}

    private static final String UNTOLD = """
            select found.saved_search_id, found.article_id
            from unnest(:searches::bigint[], :articles::bigint[]) found (saved_search_id, article_id)
            join saved_search search on search.id = found.saved_search_id
            where found.article_id > search.baseline
              and not exists (select 1 from told_article told
                              where told.saved_search_id = search.id and told.article_id = found.article_id)
              and not exists (select 1 from article_redirect redirect
                              where redirect.successor = found.article_id
                                and (redirect.article_id <= search.baseline
                                     or exists (select 1 from told_article told
                                                where told.saved_search_id = search.id
                                                  and told.article_id = redirect.article_id)))
            """;

    private static final String ADD = """
            insert into told_article (saved_search_id, article_id, day, earlier, citation, told_at, pending)
            select search.id, found.article, found.day, found.earlier, found.citation, :now,
                   search.frequency <> 'NONE' and (search.by_mail or search.by_webhook)
            from jsonb_to_recordset(:found::jsonb)
                as found ("savedSearch" bigint, article bigint, day date, earlier boolean, citation jsonb)
            join saved_search search on search.id = found."savedSearch"
            order by search.id, found.day nulls first, found.article
            on conflict (saved_search_id, article_id) do nothing
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public ToldArticleRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The lowest revision up to which any saved search was evaluated that need not wait; empty where there is
    /// none.
    public OptionalLong lowestEvaluated(Instant now) {
        return jdbc.sql("select min(evaluated) from saved_search where retry_at is null or retry_at <= :now"
                        + " having count(*) > 0")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /// The next saved searches that were not evaluated up to a revision and need not wait, by id.
    ///
    /// @param after the id after which they begin
    public List<SavedSearch> notEvaluated(long revision, long after, int limit, Instant now) {
        return ResultRows.of(jdbc.sql("select " + SavedSearchRepository.COLUMNS + """
                        from saved_search search
                        where search.evaluated < :revision and search.id > :after
                          and (search.retry_at is null or search.retry_at <= :now)
                        order by search.id limit :limit
                        """)
                .param("revision", revision)
                .param("after", after)
                .param("limit", limit)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SavedSearch.class));
    }

    /// Which of the found articles are new to their saved searches: stored after the search was saved, not
    /// told, and not in the place of an article that was there or told.
    ///
    /// @param found the ids of the articles that each saved search finds
    /// @return the same without the others; searches without any are left out
    public Map<Long, Set<Long>> untold(Map<Long, long[]> found) {
        List<Long> searches = new ArrayList<>();
        List<Long> articles = new ArrayList<>();
        found.forEach((search, ids) -> {
            for (long id : ids) {
                searches.add(search);
                articles.add(id);
            }
        });
        Map<Long, Set<Long>> untold = new HashMap<>();
        if (searches.isEmpty()) {
            return untold;
        }
        record Row(long savedSearchId, long articleId) {}
        ResultRows.of(jdbc.sql(UNTOLD)
                        .param("searches", searches.toArray(Long[]::new))
                        .param("articles", articles.toArray(Long[]::new))
                        .query(Row.class))
                .forEach(row -> untold.computeIfAbsent(row.savedSearchId(), _ -> new HashSet<>())
                        .add(row.articleId()));
        return untold;
    }

    /// Stores what was found together with the progress, in one transaction: after a crash, either both are
    /// there or neither is. What is told already stays as it is.
    ///
    /// @param evaluated the ids of the saved searches that were evaluated, also those that found nothing
    /// @param revision up to which they were
    public void add(Collection<Long> evaluated, long revision, List<Found> found, Instant now) {
        transactions.executeWithoutResult(_ -> {
            // Locked first: a search that is being deleted is left out, and its articles with it.
            jdbc.sql("select id from saved_search where id = any(:ids) order by id for update")
                    .param("ids", evaluated.toArray(Long[]::new))
                    .query(Long.class)
                    .list();
            if (!found.isEmpty()) {
                jdbc.sql(ADD)
                        .param("found", FollowingJson.write(found))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
            }
            jdbc.sql("update saved_search set evaluated = greatest(evaluated, :revision), timeouts = 0, retry_at = null"
                            + " where id = any(:ids)")
                    .param("revision", revision)
                    .param("ids", evaluated.toArray(Long[]::new))
                    .update();
        });
    }

    /// Lets saved searches wait that took too long: a minute after the first time, then twice as long each
    /// time, at most about four hours. They keep the revision up to which they were evaluated.
    public void postpone(Collection<Long> searches, Instant now) {
        jdbc.sql("""
                        update saved_search
                        set timeouts = timeouts + 1, retry_at = :now + interval '1 minute' * (1 << least(timeouts, 8))
                        where id = any(:ids)
                        """)
                .param("ids", searches.toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The articles that a saved search has told, the latest first; without those that no message shows.
    public List<Told> of(long savedSearch, int limit) {
        return ResultRows.of(jdbc.sql("""
                        select number, told_at, earlier, citation from told_article
                        where saved_search_id = :search and citation is not null order by number desc limit :limit
                        """)
                .param("search", savedSearch)
                .param("limit", limit)
                .query((row, _) -> new Told(
                        row.getLong("number"),
                        row.getTimestamp("told_at").toInstant(),
                        row.getBoolean("earlier"),
                        Objects.requireNonNull(FollowingJson.citation(row.getString("citation"))))));
    }
}
