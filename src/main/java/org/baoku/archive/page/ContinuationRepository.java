package org.baoku.archive.page;

import java.util.Map;
import java.util.function.Supplier;
import org.baoku.archive.LockedTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores which article is continued by which article on another page; [PageRepository] reads it.
@Component
public final class ContinuationRepository {
    private static final String DELETE = """
            delete from continuation using article, page
            where article.id = continuation.article_id and page.id = article.page_id
              and page.issue_id = (select issue_id from page where id = :page)
            """;

    // An article may have been deleted since the continuations were found.
    private static final String ADD = """
            insert into continuation (article_id, continued_by)
            select :article, :next
            where exists (select 1 from article where id = :article)
              and exists (select 1 from article where id = :next)
            """;

    private final JdbcClient jdbc;
    private final LockedTransaction transaction;

    ContinuationRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
    }

    /// Replaces the continuations of an issue.
    ///
    /// @param page any page of the issue
    /// @param find finds the id of the continuation by the id of the article, without changes of the issue
    /// by others meanwhile; articles that do not exist are skipped
    public void replace(PageRef page, Supplier<Map<Long, Long>> find) {
        transaction.run(() -> {
            Map<Long, Long> continuedBy = find.get();
            jdbc.sql(DELETE).param("page", page.id()).update();
            continuedBy.forEach((article, next) ->
                    jdbc.sql(ADD).param("article", article).param("next", next).update());
        });
    }
}
