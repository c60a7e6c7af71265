package org.baoku.archive.page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what the archive holds.
@Component
public final class HoldingsRepository {
    private final JdbcClient jdbc;

    public HoldingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The present counts.
    public Holdings count() {
        return jdbc.sql("""
                        select (select count(*) from issue where exists (select 1 from page where issue_id = issue.id)) as issues,
                               (select count(*) from page) as pages,
                               (select count(*) from article) as articles,
                               (select count(*) from page where issue_id is null) as undated_pages
                        """).query(Holdings.class).single();
    }
}
