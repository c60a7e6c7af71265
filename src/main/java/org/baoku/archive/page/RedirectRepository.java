package org.baoku.archive.page;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores redirects from articles that are gone to their successors. [PageRowWriter] updates them whenever it replaces
/// a page.
@Component
public final class RedirectRepository {
    private static final String REDIRECT = """
            select redirect.successor, page.id, newspaper.name, issue.date, coalesce(page.number, 0) as number,
                   page.label
            from article_redirect redirect
            join page on page.id = redirect.page_id
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            where redirect.article_id = :id
            """;

    private static final String ADD = """
            insert into article_redirect (article_id, page_id, successor) values (:gone, :page, :successor)
            on conflict (article_id) do update set successor = excluded.successor, made_at = now()
            """;

    /// The target of a redirect.
    ///
    /// @param article the id of the successor; null if there is none, only the page
    /// @param page the page that the article was on
    public record Moved(@Nullable Long article, PageRef page) {}

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
                                row.getString("label"))))
                .optional();
    }

    /// Adds redirects for the articles of a replaced page that are gone, and removes those of articles that exist
    /// again.
    void update(long page, List<ArchivedArticle> before, List<ArchivedArticle> now) {
        Set<Long> existing = now.stream().map(ArchivedArticle::id).collect(toSet());
        jdbc.sql("delete from article_redirect where article_id = any(:ids)")
                .param("ids", existing.toArray(Long[]::new))
                .update();
        for (ArchivedArticle article : before) {
            if (!existing.contains(article.id())) {
                add(page, article, now);
            }
        }
    }

    private void add(long page, ArchivedArticle gone, List<ArchivedArticle> now) {
        @Nullable
        Long successor =
                ArticleMatcher.successor(gone, now).map(ArchivedArticle::id).orElse(null);
        // Redirects to the article that is gone now lead directly to its successor.
        jdbc.sql("update article_redirect set successor = :successor where successor = :gone")
                .param("successor", successor)
                .param("gone", gone.id())
                .update();
        jdbc.sql(ADD)
                .param("gone", gone.id())
                .param("page", page)
                .param("successor", successor)
                .update();
    }
}
