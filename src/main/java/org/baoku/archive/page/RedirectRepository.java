package org.baoku.archive.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Leads from articles that are gone to what replaced them; [PageStore] leaves the signs.
@Component
public final class RedirectRepository {
    /// Where an article went.
    ///
    /// @param article the article that has most of its text; null where only the page is left
    /// @param page the page that it stood on
    public record Moved(@Nullable Long article, PageRef page) {}

    private final JdbcClient jdbc;

    public RedirectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where an article went that is there no more; empty for one that never was, or is there.
    public Optional<Moved> of(long article) {
        return jdbc.sql("""
                        select redirect.successor, page.id, newspaper.name, issue.date, coalesce(page.number, 0) as number,
                               page.label
                        from article_redirect redirect
                        join page on page.id = redirect.page_id
                        join newspaper on newspaper.id = page.newspaper_id
                        left join issue on issue.id = page.issue_id
                        where redirect.article_id = :id
                        """)
                .param("id", article)
                .query((row, _) -> new Moved(
                        row.getObject("successor", Long.class),
                        new PageRef(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getObject("date", java.time.LocalDate.class),
                                row.getInt("number"),
                                row.getString("label"))))
                .optional();
    }

    /// Leaves signs for the articles of a page that are gone, and takes those away that lead off what is there again.
    void leave(long page, List<ArchivedArticle> before, List<ArchivedArticle> now) {
        Set<Long> there = now.stream().map(ArchivedArticle::id).collect(java.util.stream.Collectors.toSet());
        jdbc.sql("delete from article_redirect where article_id = any(:ids)")
                .param("ids", there.toArray(Long[]::new))
                .update();
        before.stream().filter(article -> !there.contains(article.id())).forEach(gone -> {
            @Nullable
            Long successor =
                    ArticleMatcher.successor(gone, now).map(ArchivedArticle::id).orElse(null);
            // Who was sent to the one that is gone now is sent on at once.
            jdbc.sql("update article_redirect set successor = :successor where successor = :gone")
                    .param("successor", successor)
                    .param("gone", gone.id())
                    .update();
            jdbc.sql("""
                            insert into article_redirect (article_id, page_id, successor) values (:gone, :page, :successor)
                            on conflict (article_id) do update set successor = excluded.successor, made_at = now()
                            """)
                    .param("gone", gone.id())
                    .param("page", page)
                    .param("successor", successor)
                    .update();
        });
    }
}
