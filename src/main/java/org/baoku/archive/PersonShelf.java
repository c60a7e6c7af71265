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

    /// A time in an office.
    ///
    /// @param office in its normal form, with the place
    /// @param from the first day known; null where it is open
    /// @param to the last day known; null where it is open
    /// @param source how it is known
    /// @param evidence where it is known from, a sentence; empty for what the coverage tells
    /// @param articles how many articles print it
    public record HeldOffice(
            String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Source source,
            String evidence,
            long articles) {
        /// How a time in an office is known.
        public enum Source {
            /// Articles print it; the days are those of the first and the last of them.
            COVERAGE,
            /// It shipped with the program or was entered as a fact.
            AUTHORITY,
            /// Somebody said so of this very person.
            MEND
        }
    }

    private static final String REPORTERS = """
            select reporter_id as id, name, article_id
            from byline join reporter on reporter.id = byline.reporter_id
            """;

    private static final String OFFICIALS = "select official_id as id, name, article_id from shown_appearance";

    private static final String PEOPLE = """
            select named.id, named.name, count(distinct named.article_id) as articles,
                   min(issue.date) as first, max(issue.date) as last
            from ($named) named
            join article on article.id = named.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            $where
            group by named.id, named.name
            order by articles desc, named.name, named.id
            """;

    private static final String PRINTED_OFFICES = """
            select office, count(*) as articles, min(issue.date) as first, max(issue.date) as last
            from shown_appearance
            join article on article.id = shown_appearance.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where official_id = :id and office is not null
            group by office
            order by first desc nulls last, articles desc, office
            """;

    // What is known of a name from outside is this person's where nobody else has the name, or where the coverage
    // prints the office.
    private static final String HELD_OFFICES = """
            with printed as (
                select held.office, min(issue.date) as first, max(issue.date) as last, count(*) as articles
                from shown_appearance shown
                join held_office held on held.article_id = shown.article_id and held.official_id = shown.read_as
                join article on article.id = shown.article_id
                join page on page.id = article.page_id
                left join issue on issue.id = page.issue_id
                where shown.official_id = :id
                group by held.office),
            person as (select coalesce(shown_name, name) as name from official where id = :id)
            select office, first as "from", last as "to", 'COVERAGE' as source, '' as evidence, articles from printed
            union all
            select office, held_from, held_to, 'AUTHORITY', evidence, 0 from tenure
            where name = (select name from person)
              and (office in (select office from printed)
                   or (select count(*) from official where name = (select name from person) and shown_as is null and not hidden) = 1)
            union all
            select mend.office, mend.held_from, mend.held_to, 'MEND', mend.reason, 0 from mend_in_force mend
            join official on official.id = mend.official_id
            where mend.kind = 'OFFICE' and coalesce(official.shown_as, official.id) = :id
            order by "from" desc nulls last, office, source
            """;

    private final JdbcClient jdbc;

    PersonShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everybody credited, the most often credited first.
    public List<PersonSummary> reporters() {
        return everybody(REPORTERS);
    }

    /// Everybody named with an office, the most often named first.
    public List<PersonSummary> officials() {
        return everybody(OFFICIALS);
    }

    /// The reporter of that id.
    public Optional<PersonSummary> reporter(long id) {
        return person(REPORTERS, id);
    }

    /// The official of that id, or whom that official was merged into.
    public Optional<PersonSummary> official(long id) {
        return jdbc.sql("select coalesce(shown_as, id) from official where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(shown -> person(OFFICIALS, shown));
    }

    /// The offices that the archive prints with an official's name, as printed, the latest first.
    public List<PrintedOffice> offices(long official) {
        return Rows.of(jdbc.sql(PRINTED_OFFICES).param("id", official).query(PrintedOffice.class));
    }

    /// The offices that an official holds or held, from the coverage, from known facts and from what people said,
    /// the latest first.
    public List<HeldOffice> heldOffices(long official) {
        return Rows.of(jdbc.sql(HELD_OFFICES).param("id", official).query(HeldOffice.class));
    }

    private List<PersonSummary> everybody(String named) {
        return Rows.of(jdbc.sql(people(named, "")).query(PersonSummary.class));
    }

    private Optional<PersonSummary> person(String named, long id) {
        return jdbc.sql(people(named, "where named.id = :id"))
                .param("id", id)
                .query(PersonSummary.class)
                .optional();
    }

    private static String people(String named, String where) {
        return PEOPLE.replace("$named", named).replace("$where", where);
    }
}
