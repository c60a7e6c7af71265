package org.baoku.archive;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The archive-wide write lock, and the revisions that are numbered under it.
///
/// Writers of articles and persons run one at a time, so that revisions are committed in the order of their numbers
/// and no person is stored twice. All methods must be called within a transaction.
public final class ArchiveLock {
    private static final String LOCK = "select pg_advisory_xact_lock(811_001)";

    private ArchiveLock() {}

    /// Waits for the lock and holds it until the transaction ends.
    public static void acquire(JdbcClient jdbc) {
        jdbc.sql(LOCK).query(Object.class).optional();
    }

    /// Adds a revision for each page that has changed. The caller must hold the lock.
    ///
    /// @param pages a query for `page_id`s with the parameter `:id`
    public static void addRevisions(JdbcClient jdbc, String pages, long id) {
        addRevisions(jdbc, pages, Map.of("id", id));
    }

    /// Adds a revision for each page that has changed. The caller must hold the lock.
    ///
    /// @param pages a query for `page_id`s
    /// @param parameters the query's parameters by name
    public static void addRevisions(JdbcClient jdbc, String pages, Map<String, ?> parameters) {
        jdbc.sql("""
                        insert into revision (number, page_id)
                        select (select coalesce(max(number), 0) from revision) + row_number() over (order by page_id), page_id
                        from (%s) changed
                        """.replace("%s", pages)).params(parameters).update();
    }
}
