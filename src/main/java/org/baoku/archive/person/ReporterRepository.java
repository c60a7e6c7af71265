package org.baoku.archive.person;

import java.util.List;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the reporters and correspondents whom bylines credit, as they are displayed after corrections.
@Component
public final class ReporterRepository extends PersonRepository {
    private static final String ARTICLES = """
            select article.id as article, array_to_string(article.headline, ' ') as headline, listed.day as date,
                   (select min(role) from byline
                    where byline.article_id = article.id
                      and byline.reporter_id in (select id from reporter where id = :id or shown_as = :id)) as office
            from (select article_id, day from reporter_article
                  where reporter_id = :id
                  order by day desc nulls last, article_id desc
                  limit :limit) listed
            join article on article.id = listed.article_id
            order by listed.day desc nulls last, listed.article_id desc
            """;

    private final JdbcClient jdbc;

    public ReporterRepository(JdbcClient jdbc) {
        super(jdbc, "reporter");
        this.jdbc = jdbc;
    }

    /// The articles that credit a reporter, latest first.
    @Override
    public List<PersonArticle> articles(long reporter, int limit) {
        return ResultRows.of(
                jdbc.sql(ARTICLES).param("id", reporter).param("limit", limit).query(PersonArticle.class));
    }
}
