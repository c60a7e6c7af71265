package org.baoku.archive.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells how much was taken in.
@Component
public final class IntakeLog {
    private final JdbcClient jdbc;

    public IntakeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes that something is taken in beside the intakes' queue.
    ///
    /// @param origin where it comes from
    /// @return its number among the intakes
    public long begin(String origin) {
        return jdbc.sql("""
                        insert into intake (kind, origin, state, begun_at) values ('COMMAND', :origin, 'RUNNING', now())
                        returning id
                        """).param("origin", origin).query(Long.class).single();
    }

    /// Notes that it came to its end.
    public void finish(long intake) {
        jdbc.sql("update intake set state = 'FINISHED', finished_at = greatest(started_at, now()) where id = :id")
                .param("id", intake)
                .update();
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
