package org.baoku.archive.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.archive.StorableText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores batches for their owners. Accounts are given by name; a batch is found only for its owner.
@Component
public final class BatchRepository {
    private static final String BATCHES = """
            select batch.id, batch.name, batch.state, batch.made_at, batch.finished_at, batch.problem,
                   count(term.position) as terms, count(term.hits) as done
            from batch
            join account on account.id = batch.account_id
            left join batch_term term on term.batch_id = batch.id
            where account.name = :account
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public BatchRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The batches of an account, the newest first.
    public List<Batch> of(String account) {
        return ResultRows.of(jdbc.sql(BATCHES + "group by batch.id order by batch.id desc")
                .param("account", account)
                .query(BatchRepository::batch));
    }

    /// A batch of an account.
    public Optional<Batch> find(String account, long id) {
        return jdbc.sql(BATCHES + "and batch.id = :id group by batch.id")
                .param("account", account)
                .param("id", id)
                .query(BatchRepository::batch)
                .optional();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        return new Batch(
                row.getLong("id"),
                row.getString("name"),
                Batch.State.valueOf(row.getString("state")),
                Objects.requireNonNull(ResultRows.instant(row, "made_at")),
                ResultRows.instant(row, "finished_at"),
                problem == null ? null : Batch.Problem.valueOf(problem),
                row.getInt("terms"),
                row.getInt("done"));
    }

    /// Adds a batch to the queue.
    ///
    /// @return its id
    public long add(String account, String name, List<String> terms) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            long id = jdbc.sql("""
                            insert into batch (account_id, name) select id, :name from account where name = :account
                            returning id
                            """)
                    .param("account", account)
                    .param("name", StorableText.of(name))
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into batch_term (batch_id, position, text)
                            select :id, place - 1, text from unnest(:terms::text[]) with ordinality as given(text, place)
                            """)
                    .param("id", id)
                    .param("terms", StorableText.array(terms))
                    .update();
            return id;
        }));
    }

    /// The terms of a batch in their order.
    public List<BatchTerm> terms(long id) {
        return ResultRows.of(jdbc.sql("""
                        select position, text, hits, first_article, first_day, last_article, last_day
                        from batch_term where batch_id = :id order by position
                        """).param("id", id).query(BatchRepository::term));
    }

    static BatchTerm term(ResultSet row, int number) throws SQLException {
        return new BatchTerm(
                row.getInt("position"),
                row.getString("text"),
                row.getObject("hits", Long.class),
                row.getObject("first_article", Long.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_article", Long.class),
                row.getObject("last_day", LocalDate.class));
    }

    /// The pairs of terms that articles have in common.
    public List<BatchPair> pairs(long id) {
        return ResultRows.of(
                jdbc.sql("select one, other, hits from batch_pair where batch_id = :id order by one, other")
                        .param("id", id)
                        .query(BatchPair.class));
    }

    /// Cancels a batch that has not ended.
    public void cancel(long id) {
        jdbc.sql("""
                        update batch set state = 'CANCELLED', finished_at = now()
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """).param("id", id).update();
    }

    /// Deletes a batch with what was found.
    public void remove(long id) {
        jdbc.sql("delete from batch where id = :id").param("id", id).update();
    }
}
