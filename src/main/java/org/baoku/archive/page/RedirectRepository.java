package org.baoku.archive.page;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoku.archive.ResultRows;
import org.baoku.archive.page.ArticleMatcher.FormerArticle;
import org.baoku.archive.page.PageVersionJson.ArticleWithId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores redirects from articles that are gone to their successors. [PageRowWriter] updates them whenever
/// it replaces a page.
@Component
public final class RedirectRepository {
    // A successor that is gone too leads on to its own. Each one existed when the redirect to it was made,
    // and an article that exists has no redirect, so there is no circle.
    private static final String REDIRECT = """
            with recursive step (successor, page_id, depth) as (
                select successor, page_id, 1 from article_redirect where article_id = :id
                union all
                select next.successor, next.page_id, depth + 1
                from step join article_redirect next on next.article_id = step.successor
                where depth < 100)
            select step.successor, page.id, newspaper.name, issue.date, coalesce(page.number, 0) as number,
                   page.label,
                   not exists (select 1 from article_redirect redirect
                               join page_version version on version.id = redirect.version_id
                               where redirect.article_id = :id
                                 and not exists (select 1 from page other
                                                 where other.source_file_id = version.source_file_id
                                                   and other.file_page = version.file_page
                                                   and other.id <> version.page_id)) as permanent
            from step
            join page on page.id = step.page_id
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            order by depth desc
            limit 1
            """;

    private static final String ADD = """
            insert into article_redirect (article_id, page_id, successor, version_id)
            values (:gone, :page, :successor, :version)
            on conflict (article_id) do update
            set page_id = excluded.page_id, successor = excluded.successor, version_id = excluded.version_id
            """;

    private static final String GONE = """
            select redirect.article_id, version.articles
            from article_redirect redirect
            join page_version version on version.id = redirect.version_id
            where redirect.page_id = :page
            order by redirect.article_id desc
            limit :limit
            """;

    /// How many articles of a page that are gone can come back with their ids. A page is corrected some tens of
    /// times, not thousands.
    private static final int MAX_GONE = 200;

    /// The target of a redirect.
    ///
    /// @param article the id of the successor; null if there is none, only the page
    /// @param page the page that the article was on
    /// @param permanent whether the article can never come back: no version that could be restored has it
    public record Moved(@Nullable Long article, PageRef page, boolean permanent) {}

    private final JdbcClient jdbc;

    public RedirectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The redirect of an article that is gone; empty if the article exists or never existed.
    public Optional<Moved> find(long article) {
        return jdbc.sql(REDIRECT)
                .param("id", article)
                .query((row, _) -> new Moved(
                        row.getObject("successor", Long.class),
                        new PageRef(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getObject("date", LocalDate.class),
                                row.getInt("number"),
                                row.getString("label")),
                        row.getBoolean("permanent")))
                .optional();
    }

    /// The articles that were on a page and are gone, as they last were.
    List<FormerArticle> gone(long page) {
        record Row(long article, String version) {}
        List<Row> rows = ResultRows.of(jdbc.sql(GONE)
                .param("page", page)
                .param("limit", MAX_GONE)
                .query((row, _) -> new Row(row.getLong("article_id"), row.getString("articles"))));
        Map<String, List<ArticleWithId>> read = new HashMap<>();
        return rows.stream()
                .flatMap(row -> read.computeIfAbsent(row.version(), PageVersionJson::read).stream()
                        .filter(article -> article.id() == row.article()))
                .map(article ->
                        new FormerArticle(article.id(), article.article().print()))
                .toList();
    }

    /// Adds redirects for the articles of a replaced page that are gone, and removes those of articles that
    /// exist again.
    ///
    /// @param version the id of the version that holds the replaced page
    void update(long page, long version, List<ArchivedArticle> before, List<ArchivedArticle> now) {
        Set<Long> existing = now.stream().map(ArchivedArticle::id).collect(toSet());
        jdbc.sql("delete from article_redirect where article_id = any(:ids)")
                .param("ids", existing.toArray(Long[]::new))
                .update();
        for (ArchivedArticle article : before) {
            if (!existing.contains(article.id())) {
                jdbc.sql(ADD)
                        .param("gone", article.id())
                        .param("page", page)
                        .param(
                                "successor",
                                ArticleMatcher.successor(article, now)
                                        .map(ArchivedArticle::id)
                                        .orElse(null))
                        .param("version", version)
                        .update();
            }
        }
    }
}
