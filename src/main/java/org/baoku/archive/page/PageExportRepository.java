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

/// Reads all pages of the archive in sections, for exports.
@Component
public final class PageExportRepository {
    private static final String COUNT_ARTICLES = """
            select count(*)
            from page
            join article on article.page_id = page.id
            left join issue on issue.id = page.issue_id
            where (:from::date is null and :to::date is null
                   or issue.date between coalesce(:from, '-infinity'::date) and coalesce(:to, 'infinity'::date))
            """;

    private static final String NEXT_PAGES = """
            select page.id
            from page
            left join issue on issue.id = page.issue_id
            where (:from::date is null and :to::date is null
                   or issue.date between coalesce(:from, '-infinity'::date) and coalesce(:to, 'infinity'::date))
              and page.id > :page
            order by page.id
            limit :limit
            """;

    private static final String SOURCES = """
            select page.id, $columns
            from page
            join source_file on source_file.id = page.source_file_id
            where page.id = any(:ids)
            """.replace("$columns", PageSource.COLUMNS);

    private final JdbcClient jdbc;
    private final PageRepository pages;

    PageExportRepository(JdbcClient jdbc, PageRepository pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /// The number of articles of a period. Articles without an issue day are counted only if neither limit is
    /// given.
    ///
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    public long articles(@Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql(COUNT_ARTICLES)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /// The next pages of a period after a page, by ascending id; empty after the last one. Pages without an issue
    /// day are included only if neither limit is given.
    ///
    /// @param page the id of the last page read; 0 at the beginning
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    public List<PageWithSource> after(long page, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        List<Long> ids = ResultRows.of(jdbc.sql(NEXT_PAGES)
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
        return ResultRows.of(jdbc.sql(SOURCES)
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, _) -> new Found(row.getLong("id"), PageSource.of(row))))
                .stream()
                .collect(toMap(Found::page, Found::source));
    }
}
