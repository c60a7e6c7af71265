package org.baoku.archive.person;

import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the reporters and correspondents whom bylines credit, as they are displayed after corrections.
@Component
public final class ReporterRepository {
    private static final String SUMMARY = """
            select person.id, coalesce(person.shown_name, person.name) as name,
                   count(distinct byline.article_id) as articles, min(issue.date) as first, max(issue.date) as last
            from reporter person
            join byline on byline.reporter_id in (select id from reporter where id = :id or shown_as = :id)
            join article on article.id = byline.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where person.id = :id
            group by person.id
            """;

    // Issue days are looked up for the requested section only.
    private static final String LIST = """
            with credited as not materialized (
                select person.id, coalesce(person.shown_name, person.name) as name, byline.article_id
                from byline
                join reporter printed on printed.id = byline.reporter_id
                join reporter person on person.id = coalesce(printed.shown_as, printed.id)),
            counted as (
                select id, name, count(distinct article_id) as articles
                from credited
                where position(:name in name) > 0 or name = any(:alike)
                group by id, name),
            section as (
                select id, name, articles, count(*) over () as total
                from counted
                order by articles desc, name, id
                limit :limit offset :offset)
            select section.id, section.name, section.articles, min(issue.date) as first, max(issue.date) as last,
                   section.total
            from section
            join credited on credited.id = section.id
            join article on article.id = credited.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            group by section.id, section.name, section.articles, section.total
            order by section.articles desc, section.name, section.id
            """;

    private static final String ARTICLES = """
            with credited as (
                select article_id, min(role) as role from byline
                where reporter_id in (select id from reporter where id = :id or shown_as = :id)
                group by article_id)
            select article.id as article, array_to_string(article.headline, ' ') as headline, issue.date,
                   credited.role as office
            from credited
            join article on article.id = credited.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            order by issue.date desc nulls last, article.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    public ReporterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All reporters, ordered by the number of articles that credit them, highest first.
    public List<PersonSummary> all() {
        return list("", 0, Integer.MAX_VALUE).people();
    }

    /// A section of the list of reporters, ordered by the number of articles that credit them, highest first.
    ///
    /// @param namePart text that the name must contain; empty for all reporters
    /// @param offset the number of reporters to skip
    public PersonList list(String namePart, int offset, int limit) {
        return list(namePart, List.of(), offset, limit);
    }

    /// As [#list(String, int, int)], also with these names, which sound like the text that was asked for.
    public PersonList list(String namePart, List<String> alike, int offset, int limit) {
        return PersonListQuery.run(jdbc, LIST, namePart, alike, offset, limit);
    }

    /// The reporter with that id, or the one into whom that reporter was merged; empty if there is none.
    public Optional<PersonSummary> find(long id) {
        return jdbc.sql("select coalesce(shown_as, id) from reporter where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(shown -> jdbc.sql(SUMMARY)
                        .param("id", shown)
                        .query(PersonSummary.class)
                        .optional());
    }

    /// The articles that credit a reporter, latest first.
    public List<PersonArticle> articles(long reporter, int limit) {
        return ResultRows.of(
                jdbc.sql(ARTICLES).param("id", reporter).param("limit", limit).query(PersonArticle.class));
    }
}
