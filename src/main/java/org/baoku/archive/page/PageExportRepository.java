package org.baoku.archive.page;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the archive from its first page to its last, a stretch at a time.
@Component
public final class PageExportRepository {
    // Without limits the pages whose day is open count too.
    private static final String WANTED = """
            left join issue on issue.id = page.issue_id
            where (:from::date is null and :to::date is null
                   or issue.date between coalesce(:from, '-infinity'::date) and coalesce(:to, 'infinity'::date))
            """;

    private final JdbcClient jdbc;
    private final PageRepository pages;

    PageExportRepository(JdbcClient jdbc, PageRepository pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /// How many articles the pages of these days have.
    ///
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    public long articles(@Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("select count(*) from page join article on article.page_id = page.id " + WANTED)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /// The next pages of these days after a page, in the order in which they came into the archive; none after the
    /// last.
    ///
    /// @param page the last page's id; 0 at the beginning
    /// @param limit how many at most
    public List<PageWithSource> after(long page, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        List<Long> ids = ResultRows.of(
                jdbc.sql("select page.id from page " + WANTED + " and page.id > :page order by page.id limit :limit")
                        .param("from", from)
                        .param("to", to)
                        .param("page", page)
                        .param("limit", limit)
                        .query(Long.class));
        Map<Long, PageSource> sources = sources(ids);
        return pages.pages(ids).stream()
                .map(found -> new PageWithSource(
                        found, Objects.requireNonNull(sources.get(found.ref().id()))))
                .toList();
    }

    private Map<Long, PageSource> sources(List<Long> ids) {
        record Found(long page, PageSource source) {}
        return ResultRows.of(jdbc.sql("select page.id, " + PageSource.COLUMNS
                                + " from page join source_file on source_file.id = page.source_file_id"
                                + " where page.id = any(:ids)")
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, _) -> new Found(row.getLong("id"), PageSource.of(row))))
                .stream()
                .collect(toMap(Found::page, Found::source));
    }
}
