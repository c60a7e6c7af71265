package org.baoku.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who is credited in the archive and who is named with an office.
@Component
public final class PersonShelf {
    /// A reporter or an official in a list.
    ///
    /// @param articles how many articles credit or name the person
    /// @param first the day of the first of their issues; null where none is dated
    /// @param last the day of the last one
    public record PersonSummary(
            long id,
            String name,
            long articles,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /// An office as articles print it with an official's name.
    public record PrintedOffice(
            String office,
            long articles,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    private static final String PEOPLE = """
            select person.id, person.name, count(distinct named.article_id) as articles,
                   min(issue.date) as first, max(issue.date) as last
            from %1$s person
            join %2$s named on named.%1$s_id = person.id
            join article on article.id = named.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            %3$s
            group by person.id, person.name
            order by articles desc, person.name, person.id
            """;

    private static final String OFFICES = """
            select office, count(*) as articles, min(issue.date) as first, max(issue.date) as last
            from appearance
            join article on article.id = appearance.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where official_id = :id and office is not null
            group by office
            order by first desc nulls last, articles desc, office
            """;

    private final JdbcClient jdbc;

    PersonShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everybody credited, the most often credited first.
    public List<PersonSummary> reporters() {
        return people(Kind.REPORTER);
    }

    /// Everybody named with an office, the most often named first.
    public List<PersonSummary> officials() {
        return people(Kind.OFFICIAL);
    }

    /// The reporter of that id.
    public Optional<PersonSummary> reporter(long id) {
        return person(Kind.REPORTER, id);
    }

    /// The official of that id.
    public Optional<PersonSummary> official(long id) {
        return person(Kind.OFFICIAL, id);
    }

    /// The offices that the archive prints with an official's name, the latest first.
    public List<PrintedOffice> offices(long official) {
        return Rows.of(jdbc.sql(OFFICES).param("id", official).query(PrintedOffice.class));
    }

    private enum Kind {
        REPORTER("reporter", "byline"),
        OFFICIAL("official", "appearance");

        private final String table;
        private final String naming;

        Kind(String table, String naming) {
            this.table = table;
            this.naming = naming;
        }
    }

    private List<PersonSummary> people(Kind kind) {
        return Rows.of(jdbc.sql(PEOPLE.formatted(kind.table, kind.naming, "")).query(PersonSummary.class));
    }

    private Optional<PersonSummary> person(Kind kind, long id) {
        return jdbc.sql(PEOPLE.formatted(kind.table, kind.naming, "where person.id = :id"))
                .param("id", id)
                .query(PersonSummary.class)
                .optional();
    }
}
