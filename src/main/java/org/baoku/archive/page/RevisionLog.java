package org.baoku.archive.page;

import java.util.List;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells those who follow the archive what has changed since they last looked.
@Component
public final class RevisionLog {
    /// Pages changed since a revision.
    ///
    /// @param revision the revision that who has taken these pages stands at
    /// @param pages ids; a page may be gone
    public record Changes(long revision, List<Long> pages) {}

    private final JdbcClient jdbc;

    public RevisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The archive's revision; 0 where nothing was ever stored.
    public long current() {
        return jdbc.sql("select coalesce(max(number), 0) from revision")
                .query(Long.class)
                .single();
    }

    /// How many pages the archive holds.
    public long pages() {
        return jdbc.sql("select count(*) from page").query(Long.class).single();
    }

    /// The next changes after a revision, oldest first, at most `limit` of them; no pages where there are none.
    public Changes after(long revision, int limit) {
        record Row(long number, long pageId) {}
        List<Row> rows = ResultRows.of(
                jdbc.sql("select number, page_id from revision where number > :number order by number limit :limit")
                        .param("number", revision)
                        .param("limit", limit)
                        .query(Row.class));
        return new Changes(
                rows.isEmpty() ? revision : rows.getLast().number(),
                rows.stream().map(Row::pageId).distinct().toList());
    }

    /// The ids of all pages after a page's, in their order, at most `limit` of them.
    public List<Long> pagesAfter(long page, int limit) {
        return ResultRows.of(jdbc.sql("select id from page where id > :page order by id limit :limit")
                .param("page", page)
                .param("limit", limit)
                .query(Long.class));
    }
}
