package org.baoku.archive.page;

import java.util.List;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the log of changed pages, by which the index follows the archive.
@Component
public final class RevisionLog {
    /// Pages changed since a revision.
    ///
    /// @param revision the latest revision in these changes
    /// @param pages ids of the changed pages
    public record Changes(long revision, List<Long> pages) {}

    private final JdbcClient jdbc;

    public RevisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The archive's latest revision; 0 if nothing was ever stored.
    public long current() {
        return jdbc.sql("select coalesce(max(number), 0) from revision")
                .query(Long.class)
                .single();
    }

    /// The number of pages in the archive.
    public long pageCount() {
        return jdbc.sql("select count(*) from page_summary").query(Long.class).single();
    }

    /// The next changes after a revision, oldest first, at most `limit` revisions. Without changes, the
    /// result has the given revision and no pages.
    public Changes after(long revision, int limit) {
        return between(revision, Long.MAX_VALUE, limit);
    }

    /// The next changes after a revision, but none after another one.
    ///
    /// @param last the last revision, inclusive
    public Changes between(long revision, long last, int limit) {
        record Row(long number, long pageId) {}
        List<Row> rows =
                ResultRows.of(jdbc.sql("select number, page_id from revision where number > :number and number <= :last"
                                + " order by number limit :limit")
                        .param("number", revision)
                        .param("last", last)
                        .param("limit", limit)
                        .query(Row.class));
        return new Changes(
                rows.isEmpty() ? revision : rows.getLast().number(),
                rows.stream().map(Row::pageId).distinct().toList());
    }

    /// The ids of the next pages after a page id, ascending, at most `limit`.
    public List<Long> pageIdsAfter(long page, int limit) {
        return ResultRows.of(jdbc.sql("select id from page where id > :page order by id limit :limit")
                .param("page", page)
                .param("limit", limit)
                .query(Long.class));
    }
}
