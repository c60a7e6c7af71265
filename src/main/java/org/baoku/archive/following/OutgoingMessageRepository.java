package org.baoku.archive.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.baoku.archive.ResultRows;
import org.baoku.archive.following.MessageContent.Section;
import org.baoku.archive.following.OutgoingMessage.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Puts what was found into messages, and keeps these until they were delivered.
@Component
public final class OutgoingMessageRepository {
    /// A message shows so many articles of a saved search; of the others it gives the number.
    public static final int ARTICLES_SHOWN = 20;

    /// Which of the found articles are due.
    ///
    /// @param digest those of morning digests that were found before this time
    /// @param pause the others, for accounts that got no message after this time
    /// @param earlierPause likewise those of issues that were long past, for accounts that were told of none
    /// after this time
    public record Due(Instant now, Instant digest, Instant pause, Instant earlierPause) {}

    /// A message that could not be delivered.
    public record Undelivered(
            UUID id, String account, Kind kind, Instant createdAt, Instant endedAt, int attempts, String problem) {}

    /// Messages that failed and are tried again.
    ///
    /// @param next when the first of them is
    /// @param problem why that one failed last
    public record Retried(long messages, Instant next, String problem) {}

    private static final String DUE = """
            told.pending and told.number <= :last and not account.locked and case search.frequency
                when 'MORNING' then told.told_at < :digest
                when 'AT_ONCE' then not exists (
                    select 1 from outgoing_message message
                    where message.account_id = account.id and message.kind <> 'CONFIRMATION' and not message.digest
                      and (message.created_at > :pause
                           or told.earlier and message.holds_earlier and message.created_at > :earlierPause))
                else false end
            """;

    private static final String DUE_ARTICLES = String.format(Locale.ROOT, """
            select * from (
                select search.id, search.name, search.query, search.by_mail, search.by_webhook,
                       search.frequency = 'MORNING' as digest, told.citation,
                       count(*) over (partition by search.id) as total,
                       count(*) filter (where told.earlier) over (partition by search.id) as earlier,
                       row_number() over (partition by search.id
                                          order by told.citation is null, told.earlier, told.day desc nulls last,
                                                   told.number) as rank
                from told_article told
                join saved_search search on search.id = told.saved_search_id
                join account on account.id = search.account_id
                where account.id = :account and %s) due
            where rank <= :shown
            order by digest, name, rank
            """, DUE);

    private static final String MARK = String.format(Locale.ROOT, """
            update told_article set pending = false where number in (
                select told.number from told_article told
                join saved_search search on search.id = told.saved_search_id
                join account on account.id = search.account_id
                where account.id = :account and %s)
            """, DUE);

    private static final String ADD = """
            insert into outgoing_message (account_id, kind, digest, holds_earlier, content, created_at, due_at)
            select :account, :kind, :digest, :earlier, :content::jsonb, :now, :now
            where exists (select 1 from delivery_address where account_id = :account and kind = :kind
                                                           and confirmed_at is not null)
            """;

    private static final String NEXT = """
            select message.id, message.account_id, account.name as account, message.kind, message.digest,
                   message.content, message.created_at, message.attempts,
                   coalesce(case message.kind when 'CONFIRMATION' then message.content ->> 'address'
                                              else address.address end, '') as address,
                   coalesce(address.secret, '') as secret
            from outgoing_message message
            join account on account.id = message.account_id
            left join delivery_address address on address.account_id = message.account_id
                                              and address.kind = message.kind and address.confirmed_at is not null
            where message.state = 'PENDING' and message.due_at <= :now and not account.locked
            order by message.due_at limit :limit
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public OutgoingMessageRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Puts everything that is due into messages: for each account one at once and one digest at most, to
    /// each of its addresses. A message and the mark that its articles were put into it are stored in one
    /// transaction.
    ///
    /// @return how many messages were added
    public int compose(Due due) {
        List<Long> accounts = ResultRows.of(jdbc.sql("""
                        select distinct search.account_id from saved_search search
                        where exists (select 1 from told_article told
                                      where told.saved_search_id = search.id and told.pending)
                        """).query(Long.class));
        return accounts.stream()
                .mapToInt(account -> Objects.requireNonNull(transactions.execute(_ -> compose(account, due))))
                .sum();
    }

    private int compose(long account, Due due) {
        record DueArticle(
                long id,
                String name,
                String query,
                boolean byMail,
                boolean byWebhook,
                boolean digest,
                @Nullable String citation,
                long total,
                long earlier) {}
        long last = jdbc.sql("select coalesce(max(number), 0) from told_article")
                .query(Long.class)
                .single();
        Map<String, Object> parameters = Map.of(
                "account", account,
                "last", last,
                "digest", due.digest().atOffset(ZoneOffset.UTC),
                "pause", due.pause().atOffset(ZoneOffset.UTC),
                "earlierPause", due.earlierPause().atOffset(ZoneOffset.UTC));
        Map<Long, List<DueArticle>> bySearch = new LinkedHashMap<>();
        ResultRows.of(jdbc.sql(DUE_ARTICLES)
                        .params(parameters)
                        .param("shown", ARTICLES_SHOWN)
                        .query(DueArticle.class))
                .forEach(article -> bySearch.computeIfAbsent(article.id(), _ -> new ArrayList<>())
                        .add(article));
        if (bySearch.isEmpty()) {
            return 0;
        }
        jdbc.sql(MARK).params(parameters).update();
        int added = 0;
        for (boolean digest : new boolean[] {false, true}) {
            for (Kind kind : List.of(Kind.MAIL, Kind.WEBHOOK)) {
                List<Section> sections = bySearch.values().stream()
                        .filter(articles -> articles.getFirst().digest() == digest)
                        .filter(articles -> kind == Kind.MAIL
                                ? articles.getFirst().byMail()
                                : articles.getFirst().byWebhook())
                        .map(articles -> new Section(
                                articles.getFirst().id(),
                                articles.getFirst().name(),
                                articles.getFirst().query(),
                                articles.getFirst().total(),
                                articles.getFirst().earlier(),
                                articles.stream()
                                        .map(article -> FollowingJson.citation(article.citation()))
                                        .filter(Objects::nonNull)
                                        .toList()))
                        .toList();
                if (!sections.isEmpty()) {
                    added += add(account, kind, digest, sections, due.now());
                }
            }
        }
        return added;
    }

    /// @return 0 where the account has no such address
    private int add(long account, Kind kind, boolean digest, List<Section> sections, Instant now) {
        return jdbc.sql(ADD)
                .param("account", account)
                .param("kind", kind.name())
                .param("digest", digest)
                .param("earlier", sections.stream().anyMatch(section -> section.earlier() > 0))
                .param("content", FollowingJson.write(new MessageContent("", sections)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The messages that should be delivered now, those that wait longest first.
    public List<OutgoingMessage> next(Instant now, int limit) {
        return ResultRows.of(jdbc.sql(NEXT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> message(row)));
    }

    private static OutgoingMessage message(ResultSet row) throws SQLException {
        return new OutgoingMessage(
                row.getObject("id", UUID.class),
                row.getLong("account_id"),
                row.getString("account"),
                Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getString("secret"),
                row.getBoolean("digest"),
                FollowingJson.content(row.getString("content")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts"));
    }

    /// Records that a message was delivered.
    public void markSent(UUID id, Instant now) {
        jdbc.sql("update outgoing_message set state = 'SENT', ended_at = :now, problem = '' where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Records that a message could not be delivered.
    ///
    /// @param next when it is tried again; empty to give up
    public void markFailed(UUID id, String problem, Optional<Instant> next, Instant now) {
        jdbc.sql("""
                        update outgoing_message
                        set attempts = attempts + 1, problem = :problem, due_at = coalesce(:next, due_at),
                            state = case when :next::timestamptz is null then 'DEAD' else state end,
                            ended_at = case when :next::timestamptz is null then :now::timestamptz end
                        where id = :id
                        """)
                .param("id", id)
                .param("problem", problem)
                .param("next", next.map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Drops a message whose address is gone.
    public void delete(UUID id) {
        jdbc.sql("delete from outgoing_message where id = :id").param("id", id).update();
    }

    /// The messages that were given up, the latest first.
    public List<Undelivered> undelivered(int limit) {
        return ResultRows.of(jdbc.sql("""
                        select message.id, account.name as account, message.kind, message.created_at, message.ended_at,
                               message.attempts, message.problem
                        from outgoing_message message join account on account.id = message.account_id
                        where message.state = 'DEAD' order by message.ended_at desc limit :limit
                        """).param("limit", limit).query(Undelivered.class));
    }

    /// The messages that failed and are not given up; empty where there is none.
    public Optional<Retried> retried() {
        return jdbc.sql("""
                        select count(*) as messages, min(due_at) as next, (array_agg(problem order by due_at))[1] as problem
                        from outgoing_message where state = 'PENDING' and attempts > 0 having count(*) > 0
                        """).query(Retried.class).optional();
    }

    /// Tries to deliver a message again that was given up.
    ///
    /// @return whether there is one
    public boolean retry(UUID id, Instant now) {
        return jdbc.sql("""
                        update outgoing_message set state = 'PENDING', attempts = 0, due_at = :now, ended_at = null
                        where id = :id and state = 'DEAD'
                        """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Deletes messages that ended before a time.
    public void deleteEndedBefore(Instant time) {
        jdbc.sql("delete from outgoing_message where ended_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
