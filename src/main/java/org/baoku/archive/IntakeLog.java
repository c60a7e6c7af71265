package org.baoku.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what was taken in, and whether it came to its end.
@Component
public final class IntakeLog {
    private final JdbcClient jdbc;

    IntakeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes that an intake begins.
    ///
    /// @param origin where its files come from
    /// @return the intake's id
    public long begin(String origin) {
        return jdbc.sql("insert into intake (origin) values (:origin) returning id")
                .param("origin", origin)
                .query(Long.class)
                .single();
    }

    /// Notes that an intake came to its end.
    public void finish(long intake) {
        jdbc.sql("update intake set finished_at = greatest(started_at, now()) where id = :id")
                .param("id", intake)
                .update();
    }

    /// Whether nothing was ever taken in, or the archive's very first intake was cut short and nothing after it
    /// came to its end.
    public boolean firstIsDue() {
        return jdbc.sql("select not exists (select 1 from intake where finished_at is not null)")
                .query(Boolean.class)
                .single();
    }

    /// How much the archive holds.
    public Holdings holdings() {
        return jdbc.sql("""
                        select (select count(*) from issue where exists (select 1 from page where issue_id = issue.id)) as issues,
                               (select count(*) from page) as pages,
                               (select count(*) from article) as articles,
                               (select count(*) from page where issue_id is null) as undated_pages
                        """).query(Holdings.class).single();
    }

    /// How much the archive holds.
    ///
    /// @param undatedPages pages whose issue's day is open
    public record Holdings(long issues, long pages, long articles, long undatedPages) {}
}
