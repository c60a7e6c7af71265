package org.baoku.archive.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Hands out batches to the one worker that looks up their terms, and stores what it found.
@Component
public final class BatchQueue {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public BatchQueue(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The next batch to work on: one that was interrupted, otherwise the oldest that waits.
    public Optional<Long> claimNext() {
        return jdbc.sql("""
                        update batch set state = 'RUNNING'
                        where id = (select id from batch where state in ('QUEUED', 'RUNNING')
                                    order by state = 'RUNNING' desc, id limit 1)
                        returning id
                        """).query(Long.class).optional();
    }

    /// The next term of a running batch; empty where all are done or the batch was cancelled or deleted.
    public Optional<BatchTerm> nextTerm(long id) {
        return jdbc.sql("""
                        select term.position, text, hits, first_article, first_day, last_article, last_day
                        from batch_term term join batch on batch.id = term.batch_id
                        where batch.id = :id and batch.state = 'RUNNING' and hits is null
                        order by term.position limit 1
                        """).param("id", id).query(BatchRepository::term).optional();
    }

    /// Stores what was found for a term.
    public void store(
            long id,
            int position,
            long hits,
            @Nullable Long firstArticle,
            @Nullable LocalDate firstDay,
            @Nullable Long lastArticle,
            @Nullable LocalDate lastDay) {
        jdbc.sql("""
                        update batch_term set hits = :hits, first_article = :firstArticle::bigint,
                               first_day = :firstDay::date, last_article = :lastArticle::bigint,
                               last_day = :lastDay::date
                        where batch_id = :id and position = :position
                        """)
                .param("id", id)
                .param("position", position)
                .param("hits", hits)
                .param("firstArticle", firstArticle)
                .param("firstDay", firstDay)
                .param("lastArticle", lastArticle)
                .param("lastDay", lastDay)
                .update();
    }

    /// Stores the pairs of a running batch and ends it, in one transaction.
    public void finish(long id, List<BatchPair> pairs) {
        transactions.executeWithoutResult(_ -> {
            int finished = jdbc.sql("""
                            update batch set state = 'FINISHED', finished_at = now() where id = :id and state = 'RUNNING'
                            """).param("id", id).update();
            if (finished > 0) {
                jdbc.sql("""
                                insert into batch_pair (batch_id, one, other, hits)
                                select :id, one, other, hits
                                from unnest(:ones::int[], :others::int[], :hits::bigint[]) as given(one, other, hits)
                                """)
                        .param("id", id)
                        .param("ones", pairs.stream().map(BatchPair::one).toArray(Integer[]::new))
                        .param("others", pairs.stream().map(BatchPair::other).toArray(Integer[]::new))
                        .param("hits", pairs.stream().map(BatchPair::hits).toArray(Long[]::new))
                        .update();
            }
        });
    }

    /// Ends a batch that cannot be completed.
    ///
    /// @param problem why
    public void fail(long id, Batch.Problem problem) {
        jdbc.sql("""
                        update batch set state = 'FAILED', finished_at = now(), problem = :problem
                        where id = :id and state = 'RUNNING'
                        """).param("id", id).param("problem", problem.name()).update();
    }
}
