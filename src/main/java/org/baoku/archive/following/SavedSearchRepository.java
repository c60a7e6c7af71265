package org.baoku.archive.following;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.archive.following.SavedSearch.Choices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores saved searches as their owners see them. An account sees and changes only its own.
@Component
public final class SavedSearchRepository {
    /// How many saved searches an account can have.
    public static final int MAX_PER_ACCOUNT = 100;

    /// New articles are counted up to this number.
    public static final int MAX_COUNT = 100;

    /// A saved search with the number of articles that its owner has not seen.
    ///
    /// @param unseen at least this many where it is [#MAX_COUNT]
    public record Followed(SavedSearch search, int unseen) {}

    /// The result of adding or renaming a saved search.
    public enum Outcome {
        DONE,
        /// The account has one of that name.
        NAME_TAKEN,
        /// The account has [#MAX_PER_ACCOUNT].
        TOO_MANY,
        /// The account has no such saved search.
        UNKNOWN
    }

    /// The result of adding a saved search.
    ///
    /// @param id 0 where it was not added
    public record Added(Outcome outcome, long id) {}

    static final String COLUMNS = """
            search.id, search.name, search.query, search.frequency, search.by_mail,
            search.by_webhook, search.by_feed, search.feed_version, search.created_at, search.baseline,
            search.retry_at, search.looked
            """;

    private static final String OWN = "(select id from account where name = :account)";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public SavedSearchRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The saved searches of an account, by name.
    public List<SavedSearch> ofAccount(String account) {
        return ResultRows.of(
                jdbc.sql("select " + COLUMNS + " from saved_search search where account_id = " + OWN + " order by name")
                        .param("account", account)
                        .query(SavedSearch.class));
    }

    /// The saved searches of an account with their new articles counted: those with new ones first, then by
    /// name.
    ///
    /// @param limit how many at most
    public List<Followed> withCounts(String account, int limit) {
        record Row(long id, int unseen) {}
        List<SavedSearch> searches = ofAccount(account);
        List<Row> rows = ResultRows.of(jdbc.sql("""
                        select search.id, (select count(*) from (
                               select 1 from told_article told
                               where told.saved_search_id = search.id and told.number > search.looked
                               limit :most) counted)::int as unseen
                        from saved_search search where search.account_id = (select id from account where name = :account)
                        order by (exists (select 1 from told_article told
                                          where told.saved_search_id = search.id and told.number > search.looked)) desc,
                                 search.name
                        limit :limit
                        """)
                .param("account", account)
                .param("most", MAX_COUNT)
                .param("limit", limit)
                .query(Row.class));
        return rows.stream()
                .flatMap(row -> searches.stream()
                        .filter(search -> search.id() == row.id())
                        .map(search -> new Followed(search, row.unseen())))
                .toList();
    }

    /// A saved search of an account; empty where it has no such one.
    public Optional<SavedSearch> find(String account, long id) {
        return jdbc.sql("select " + COLUMNS + " from saved_search search where id = :id and account_id = " + OWN)
                .param("id", id)
                .param("account", account)
                .query(SavedSearch.class)
                .optional();
    }

    /// The saved search whose feed is served; empty where it has none or its owner is locked.
    public Optional<SavedSearch> findFeed(long id) {
        return jdbc.sql("select " + COLUMNS + """
                        from saved_search search join account on account.id = search.account_id
                        where search.id = :id and search.by_feed and not account.locked
                        """)
                .param("id", id)
                .query(SavedSearch.class)
                .optional();
    }

    /// Adds a saved search.
    ///
    /// @param baseline the largest article id in the index
    /// @param evaluated the index's revision
    public Added add(String account, Choices choices, String query, long baseline, long evaluated) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            // Of two requests at the same time, the second sees what the first has added.
            jdbc.sql("select id from account where name = :account for update")
                    .param("account", account)
                    .query(Long.class)
                    .optional();
            long existing = jdbc.sql("select count(*) from saved_search where account_id = " + OWN)
                    .param("account", account)
                    .query(Long.class)
                    .single();
            if (existing >= MAX_PER_ACCOUNT) {
                return new Added(Outcome.TOO_MANY, 0);
            }
            return jdbc.sql("""
                            insert into saved_search (account_id, name, query, frequency, by_mail, by_webhook, by_feed,
                                                      baseline, evaluated)
                            select id, :name, :query, :frequency, :mail, :webhook, :feed, :baseline, :evaluated
                            from account where name = :account
                            on conflict (account_id, name) do nothing
                            returning id
                            """)
                    .param("account", account)
                    .param("name", choices.name())
                    .param("query", query)
                    .param("frequency", choices.frequency().name())
                    .param("mail", choices.byMail())
                    .param("webhook", choices.byWebhook())
                    .param("feed", choices.byFeed())
                    .param("baseline", baseline)
                    .param("evaluated", evaluated)
                    .query(Long.class)
                    .optional()
                    .map(id -> new Added(Outcome.DONE, id))
                    .orElse(new Added(Outcome.NAME_TAKEN, 0));
        }));
    }

    /// Changes what the owner of a saved search can choose. Where no messages are sent any more, what was
    /// waiting for one is dropped: it is on the search's page.
    public Outcome change(String account, long id, Choices choices) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            boolean taken = jdbc.sql("select exists (select 1 from saved_search where name = :name and id <> :id"
                            + " and account_id = " + OWN + ")")
                    .param("name", choices.name())
                    .param("id", id)
                    .param("account", account)
                    .query(Boolean.class)
                    .single();
            if (taken) {
                return Outcome.NAME_TAKEN;
            }
            int changed = jdbc.sql("""
                            update saved_search
                            set name = :name, frequency = :frequency, by_mail = :mail, by_webhook = :webhook,
                                by_feed = :feed
                            where id = :id and account_id = (select id from account where name = :account)
                            """)
                    .param("id", id)
                    .param("account", account)
                    .param("name", choices.name())
                    .param("frequency", choices.frequency().name())
                    .param("mail", choices.byMail())
                    .param("webhook", choices.byWebhook())
                    .param("feed", choices.byFeed())
                    .update();
            if (changed > 0 && !choices.isSent()) {
                jdbc.sql("update told_article set pending = false where saved_search_id = :id and pending")
                        .param("id", id)
                        .update();
            }
            return changed > 0 ? Outcome.DONE : Outcome.UNKNOWN;
        }));
    }

    /// Deletes a saved search with everything that was told of it.
    ///
    /// @return whether the account had it
    public boolean delete(String account, long id) {
        return jdbc.sql("delete from saved_search where id = :id and account_id = " + OWN)
                        .param("id", id)
                        .param("account", account)
                        .update()
                > 0;
    }

    /// Records that the owner of a saved search has seen what was told so far.
    ///
    /// @return the number of the last told article that the owner had seen before; empty where the account
    /// has no such saved search
    public Optional<Long> look(String account, long id) {
        Optional<SavedSearch> search = find(account, id);
        search.ifPresent(seen -> jdbc.sql("""
                        update saved_search
                        set looked = coalesce((select max(number) from told_article where saved_search_id = :id), looked)
                        where id = :id
                        """).param("id", id).update());
        return search.map(SavedSearch::looked);
    }

    /// Revokes the address of a feed, which gets another one.
    ///
    /// @return whether the account has such a saved search
    public boolean renewFeed(String account, long id) {
        return jdbc.sql("update saved_search set feed_version = feed_version + 1 where id = :id and account_id = "
                                + OWN)
                        .param("id", id)
                        .param("account", account)
                        .update()
                > 0;
    }
}
