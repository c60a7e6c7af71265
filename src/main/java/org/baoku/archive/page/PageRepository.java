package org.baoku.archive.page;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.paper.Furniture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads pages and articles, with the persons as they are displayed after corrections unless stated otherwise.
@Component
public final class PageRepository {
    private static final String PAGES = """
            select page.id, newspaper.name as newspaper, issue.date, coalesce(page.number, 0) as number, page.label
            from page
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            """;

    private final JdbcClient jdbc;

    public PageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The article with that id.
    public Optional<ArchivedArticle> article(long id) {
        return jdbc.sql(ArticleRow.BY_ID)
                .param("id", id)
                .query((row, _) -> ArticleRow.article(row))
                .optional();
    }

    /// The article on another page that continues this one.
    public Optional<ArchivedArticle> continuation(long id) {
        return jdbc.sql(ArticleRow.CONTINUATION)
                .param("id", id)
                .query((row, _) -> ArticleRow.article(row))
                .optional();
    }

    /// The article on another page that this one continues.
    public Optional<ArchivedArticle> beginning(long id) {
        return jdbc.sql(ArticleRow.BEGINNING)
                .param("id", id)
                .query((row, _) -> ArticleRow.article(row))
                .optional();
    }

    /// The page with that id, with its articles.
    public Optional<ArchivedPage> page(long id) {
        return pages(List.of(id)).stream().findFirst();
    }

    /// The page with that id, with its articles.
    ///
    /// @throws PageNotFoundException if there is none
    public ArchivedPage requirePage(long id) {
        return page(id).orElseThrow(() -> new PageNotFoundException(id));
    }

    /// The pages with these ids, with their articles, in the order of the ids. Unknown ids are skipped.
    public List<ArchivedPage> pages(Collection<Long> ids) {
        return pages(ids, ArticleRow.OF_PAGES);
    }

    /// The same pages as the index takes them: without appointments, and with officials whose mentions and
    /// normal forms of offices are left out.
    public List<ArchivedPage> indexedPages(Collection<Long> ids) {
        return pages(ids, ArticleRow.INDEXED_OF_PAGES);
    }

    private List<ArchivedPage> pages(Collection<Long> ids, String articlesOfPages) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Long[] wanted = ids.toArray(Long[]::new);
        Map<Long, List<ArchivedArticle>> articles =
                ResultRows.of(jdbc.sql(articlesOfPages).param("ids", wanted).query((row, _) -> ArticleRow.article(row)))
                        .stream()
                        .collect(groupingBy(article -> article.page().id()));
        return ResultRows.of(jdbc.sql(PAGES + " where page.id = any(:ids) order by array_position(:ids, page.id)")
                        .param("ids", wanted)
                        .query(PageRef.class))
                .stream()
                .map(ref -> new ArchivedPage(ref, articles.getOrDefault(ref.id(), List.of())))
                .toList();
    }

    /// The articles of a page with the officials as they were read, before corrections of officials.
    /// Reporters are as displayed, after corrections.
    public List<ArchivedArticle> uncorrectedArticles(long page) {
        return ResultRows.of(jdbc.sql(ArticleRow.UNCORRECTED_OF_PAGE)
                .param("page", page)
                .query((row, _) -> ArticleRow.article(row)));
    }

    /// The pages of a newspaper that were read from a file with this path, latest first, at most 20.
    public List<ArchivedPage> findByPath(String newspaper, String path) {
        return pages(ResultRows.of(
                jdbc.sql("""
                        select page.id from page
                        join newspaper on newspaper.id = page.newspaper_id
                        join source_file on source_file.id = page.source_file_id
                        where newspaper.name = :newspaper and source_file.path = :path
                        order by page.id desc limit 20
                        """).param("newspaper", newspaper).param("path", path).query(Long.class)));
    }

    /// All pages of an issue, ordered by label, then number.
    public List<ArchivedPage> pagesOf(String newspaper, LocalDate date) {
        return pages(ResultRows.of(
                jdbc.sql("""
                        select page.id from page
                        join issue on issue.id = page.issue_id
                        join newspaper on newspaper.id = page.newspaper_id
                        where newspaper.name = :newspaper and issue.date = :date
                        order by page.label nulls last, page.number
                        """).param("newspaper", newspaper).param("date", date).query(Long.class)));
    }

    /// The first page of an issue; empty if the archive has none.
    public Optional<ArchivedPage> firstPageOf(String newspaper, LocalDate date) {
        return pages(ResultRows.of(jdbc.sql("""
                        select page.id from page
                        join issue on issue.id = page.issue_id
                        join newspaper on newspaper.id = page.newspaper_id
                        where newspaper.name = :newspaper and issue.date = :date
                        order by page.label nulls last, page.number limit 1
                        """)
                        .param("newspaper", newspaper)
                        .param("date", date)
                        .query(Long.class)))
                .stream()
                .findFirst();
    }

    /// The pages whose issue day is unknown, latest first.
    ///
    /// @param before only pages with lower ids
    public List<ArchivedPage> undated(long before, int limit) {
        return pages(ResultRows.of(
                jdbc.sql("""
                        select id from page where issue_id is null and id < :before order by id desc limit :limit
                        """).param("before", before).param("limit", limit).query(Long.class)));
    }

    /// The file that a page was read from; empty if there is no such page.
    public Optional<PageSource> source(long page) {
        return jdbc.sql("select " + PageSource.COLUMNS
                        + " from page join source_file on source_file.id = page.source_file_id where page.id = :page")
                .param("page", page)
                .query((row, _) -> PageSource.of(row))
                .optional();
    }

    /// Whether a page was read with the places of its lines; false if there is no such page.
    public boolean hasLayout(long page) {
        return jdbc.sql("select exists (select 1 from page where id = :page and layout_id is not null)")
                .param("page", page)
                .query(Boolean.class)
                .single();
    }

    /// The lines of a page that belong to no article, in printed order.
    public List<Furniture> furniture(long page) {
        return ResultRows.of(jdbc.sql("select line, text, kind from furniture where page_id = :page order by line")
                .param("page", page)
                .query(Furniture.class));
    }
}
