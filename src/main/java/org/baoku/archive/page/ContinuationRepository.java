package org.baoku.archive.page;

import java.util.Map;
import org.baoku.archive.ArchiveLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps which article goes on in which; [PageRepository] reads it.
@Component
public final class ContinuationRepository {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ContinuationRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Replaces what was known of an issue.
    ///
    /// @param issue any page of the issue
    /// @param continuedBy ids of articles, and of those in which they go on
    public void put(PageRef issue, Map<Long, Long> continuedBy) {
        transactions.executeWithoutResult(_ -> {
            ArchiveLock.acquire(jdbc);
            jdbc.sql("""
                            delete from continuation using article, page
                            where article.id = continuation.article_id and page.id = article.page_id
                              and page.issue_id = (select issue_id from page where id = :page)
                            """).param("page", issue.id()).update();
            continuedBy.forEach((article, next) ->
                    jdbc.sql("""
                            insert into continuation (article_id, continued_by)
                            select :article, :next
                            where exists (select 1 from article where id = :article)
                              and exists (select 1 from article where id = :next)
                            """).param("article", article).param("next", next).update());
        });
    }
}
