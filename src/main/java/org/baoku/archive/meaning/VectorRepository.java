package org.baoku.archive.meaning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores and reads the vectors of articles, and the revision of the archive up to which all articles have
/// one.
@Component
public final class VectorRepository {
    private static final String INSERT = """
            insert into article_vector (article_id, page_id, hash, vector)
            select "articleId", "pageId", hash, decode(encoded, 'base64')
            from json_to_recordset(:rows::json)
                as added ("articleId" bigint, "pageId" bigint, hash bigint, encoded text)
            on conflict (article_id) do update
            set page_id = excluded.page_id, hash = excluded.hash, vector = excluded.vector
            """;

    private static final String FOLLOW_MOVED = """
            update article_vector set page_id = article.page_id from article
            where article.page_id = any(:pages) and article.id = article_vector.article_id
              and article.page_id <> article_vector.page_id
            """;

    private static final String DELETE_GONE = """
            delete from article_vector
            where page_id = any(:pages)
              and not exists (select 1 from article where article.id = article_vector.article_id)
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    VectorRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The revision of the archive that was reached.
    public long revision() {
        return jdbc.sql("select coalesce(max(revision), 0) from vector_state")
                .query(Long.class)
                .single();
    }

    /// The vectors of the articles of these pages, by the articles' ids. Whether a vector is valid, its hash
    /// tells.
    public Map<Long, ArticleVector> ofPages(Collection<Long> pages) {
        Map<Long, ArticleVector> vectors = new HashMap<>();
        ResultRows.of(jdbc.sql("""
                        select article_id, page_id, hash, encode(vector, 'base64') as encoded from article_vector
                        where article_id in (select id from article where page_id = any(:pages))
                        """).param("pages", pages.toArray(Long[]::new)).query(ArticleVector.class))
                .forEach(vector -> vectors.put(vector.articleId(), vector));
        return vectors;
    }

    /// Stores the vectors of pages and that a revision is reached, in one transaction.
    ///
    /// @param from the revision that was reached before
    /// @param to the revision that is reached now
    /// @param pages the pages that changed in between
    /// @param vectors the new vectors of their articles
    /// @return false where another revision was reached meanwhile; nothing is stored then
    public boolean advance(long from, long to, Collection<Long> pages, List<ArticleVector> vectors) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            int advanced = jdbc.sql("update vector_state set revision = :to where revision = :from")
                    .param("to", to)
                    .param("from", from)
                    .update();
            if (advanced == 0) {
                return false;
            }
            BatchInsert.insert(jdbc, INSERT, vectors);
            for (String statement : List.of(FOLLOW_MOVED, DELETE_GONE)) {
                jdbc.sql(statement).param("pages", pages.toArray(Long[]::new)).update();
            }
            return true;
        }));
    }

    /// Forgets everything, so that it is computed again.
    public void clear() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("update vector_state set revision = 0").update();
            jdbc.sql("truncate article_vector").update();
        });
    }
}
