package org.baoku.archive.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the reporters and correspondents whom bylines credit, as they are displayed after corrections.
@Component
public final class ReporterRepository {
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
    private final PersonSummaries summaries;

    public ReporterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.summaries = new PersonSummaries(jdbc, "reporter");
    }

    /// All reporters, ordered by the number of articles that credit them, highest first: not for requests.
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
        return summaries.list(namePart, alike, offset, limit);
    }

    /// The letters that displayed names begin with, each once.
    public List<String> firstLetters() {
        return summaries.firstLetters();
    }

    /// A section of the list of reporters whose displayed names begin with one of these letters, ordered as
    /// the list.
    public PersonList beginning(Collection<String> letters, int offset, int limit) {
        return summaries.beginning(letters, offset, limit);
    }

    /// The reporters whose displayed name is exactly this one.
    public List<PersonSummary> named(String name) {
        return summaries.named(name);
    }

    /// The reporter with that id, or the one into whom that reporter was merged; empty if there is none.
    public Optional<PersonSummary> find(long id) {
        return summaries.find(id);
    }

    /// The articles that credit a reporter, latest first.
    public List<PersonArticle> articles(long reporter, int limit) {
        return ResultRows.of(
                jdbc.sql(ARTICLES).param("id", reporter).param("limit", limit).query(PersonArticle.class));
    }
}
