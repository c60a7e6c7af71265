package org.baoku.archive.issue;

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
                        select dated.issues, dated.pages + undated.pages as pages,
                               dated.articles + undated.articles as articles, undated.pages as undated_pages
                        from (select count(*) as issues, coalesce(sum(pages), 0) as pages,
                                     coalesce(sum(articles), 0) as articles
                              from issue_summary) dated,
                             (select count(*) as pages, coalesce(sum(summary.articles), 0) as articles
                              from page join page_summary summary on summary.page_id = page.id
                              where page.issue_id is null) undated
                        """).query(Holdings.class).single();
    }
}
