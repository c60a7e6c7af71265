package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who is credited in the archive and who is named with an office.
@Component
public final class PersonRepository {
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

    /// A stretch of the list of persons.
    ///
    /// @param found how many persons the whole list has
    public record PersonList(List<PersonSummary> people, long found) {
        public PersonList {
            people = List.copyOf(people);
        }
    }

    /// How many articles name somebody together with another.
    public record NamedWith(long id, String name, long articles) {}

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

    private static final String REPORTER = """
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

    // The articles that may name the official :id, so that the view need not look at all others.
    private static final String MAY_NAME = """
            array(select article_id from appearance
                  where official_id in (select id from official where id = :id or shown_as = :id)
                  union
                  select split_article.article_id
                  from mend_in_force mend join split_article on split_article.mend_id = mend.id
                  where mend.other_id in (select id from official where id = :id or shown_as = :id))
            """;

    private static final String OFFICIAL = """
            select shown.official_id as id, shown.name, count(distinct shown.article_id) as articles,
                   min(issue.date) as first, max(issue.date) as last
            from shown_appearance shown
            join article on article.id = shown.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where shown.article_id = any($articles) and shown.official_id = :id
            group by shown.official_id, shown.name
            """.replace("$articles", MAY_NAME);

    private static final String NAMED_WITH = """
            with near as (select official_id, name, article_id from shown_appearance where article_id = any($articles))
            select other.official_id as id, other.name, count(*) as articles
            from near other
            where other.official_id <> :id
              and other.article_id in (select article_id from near where official_id = :id)
            group by other.official_id, other.name
            order by articles desc, other.name
            limit :most
            """.replace("$articles", MAY_NAME);

    private static final String REPORTERS = """
            select person.id, coalesce(person.shown_name, person.name) as name, byline.article_id
            from byline
            join reporter machine on machine.id = byline.reporter_id
            join reporter person on person.id = coalesce(machine.shown_as, machine.id)
            """;

    // What the view says, for all officials at once.
    private static final String OFFICIALS = """
            select person.id, coalesce(person.shown_name, person.name) as name, appearance.article_id
            from appearance
            left join (select distinct on (mend.official_id, split_article.article_id)
                              mend.official_id, split_article.article_id, mend.other_id
                       from mend_in_force mend join split_article on split_article.mend_id = mend.id
                       where mend.kind = 'SPLIT'
                       order by mend.official_id, split_article.article_id, mend.id desc) split
                   on split.official_id = appearance.official_id and split.article_id = appearance.article_id
            join official machine on machine.id = coalesce(split.other_id, appearance.official_id)
            join official person on person.id = coalesce(machine.shown_as, machine.id)
            where not machine.hidden and not person.hidden
            """;

    // Days are looked up for the stretch only.
    private static final String STRETCH = """
            with counted as (
                select id, name, count(distinct article_id) as articles
                from ($named) named
                where position(:name in name) > 0
                group by id, name),
            stretch as (
                select id, name, articles, count(*) over () as found
                from counted
                order by articles desc, name, id
                limit :most offset :start)
            select stretch.id, stretch.name, stretch.articles, min(issue.date) as first, max(issue.date) as last,
                   stretch.found
            from stretch
            join ($named) named on named.id = stretch.id
            join article on article.id = named.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            group by stretch.id, stretch.name, stretch.articles, stretch.found
            order by stretch.articles desc, stretch.name, stretch.id
            """;

    private static final String NAMED = """
            select named.article_id as article, array_to_string(article.headline, ' ') as headline, issue.date, named.office
            from ($named) named
            join article on article.id = named.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            order by issue.date desc nulls last, article.id desc
            limit :limit
            """;

    private static final String PRINTED_OFFICES = """
            select office, count(*) as articles, min(issue.date) as first, max(issue.date) as last
            from shown_appearance
            join article on article.id = shown_appearance.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where shown_appearance.article_id = any($articles) and official_id = :id and office is not null
            group by office
            order by first desc nulls last, articles desc, office
            """.replace("$articles", MAY_NAME);

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
            where name = (select name from person) and removed_at is null
              and (office in (select office from printed)
                   or (select count(*) from official where name = (select name from person) and shown_as is null and not hidden) = 1)
            union all
            select mend.office, mend.held_from, mend.held_to, 'MEND', mend.reason, 0 from mend_in_force mend
            join official on official.id = mend.official_id
            where mend.kind = 'OFFICE' and coalesce(official.shown_as, official.id) = :id
            order by "from" desc nulls last, office, source
            """;

    private final JdbcClient jdbc;

    public PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everybody credited, the most often credited first.
    public List<PersonSummary> reporters() {
        return reporters("", 0, Integer.MAX_VALUE).people();
    }

    /// Everybody named with an office, the most often named first.
    public List<PersonSummary> officials() {
        return officials("", 0, Integer.MAX_VALUE).people();
    }

    /// A stretch of those who are credited, the most often credited first.
    ///
    /// @param name what their names hold; empty for everybody
    /// @param start how many to pass over
    public PersonList reporters(String name, int start, int most) {
        return list(REPORTERS, name, start, most);
    }

    /// A stretch of those who are named with an office, the most often named first.
    ///
    /// @param name what their names hold; empty for everybody
    /// @param start how many to pass over
    public PersonList officials(String name, int start, int most) {
        return list(OFFICIALS, name, start, most);
    }

    /// An article in the list of what names somebody.
    ///
    /// @param headline its printed lines in one; empty where it has none
    /// @param date the day; null while it is open
    /// @param office what it prints with the name; null where it prints none
    public record Named(
            long article,
            String headline,
            @Nullable LocalDate date,
            @Nullable String office) {}

    /// The articles that name an official, the latest first.
    public List<Named> articlesOfOfficial(long official, int limit) {
        return ResultRows.of(jdbc.sql(NAMED.replace(
                        "$named",
                        "select article_id, office from shown_appearance where official_id = :id"
                                + " and article_id = any(" + MAY_NAME + ")"))
                .param("id", official)
                .param("limit", limit)
                .query(Named.class));
    }

    /// The articles that credit a reporter, the latest first.
    public List<Named> articlesOfReporter(long reporter, int limit) {
        return ResultRows.of(jdbc.sql(NAMED.replace(
                        "$named",
                        "select article_id, min(role) as office from byline where reporter_id in"
                                + " (select id from reporter where id = :id or shown_as = :id) group by 1"))
                .param("id", reporter)
                .param("limit", limit)
                .query(Named.class));
    }

    /// An official and an office that the coverage prints with the name, in its normal form.
    public record OfficeOf(long official, String office) {}

    /// Every office of every official.
    public List<OfficeOf> offices() {
        return ResultRows.of(jdbc.sql("""
                        select distinct shown.official_id as official, held.office
                        from shown_appearance shown
                        join held_office held on held.article_id = shown.article_id and held.official_id = shown.read_as
                        """).query(OfficeOf.class));
    }

    private PersonList list(String named, String name, int start, int most) {
        AtomicLong found = new AtomicLong();
        List<PersonSummary> people = ResultRows.of(jdbc.sql(STRETCH.replace("$named", named))
                .param("name", name)
                .param("most", most)
                .param("start", start)
                .query((row, _) -> {
                    found.set(row.getLong("found"));
                    return new PersonSummary(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getLong("articles"),
                            row.getObject("first", LocalDate.class),
                            row.getObject("last", LocalDate.class));
                }));
        return new PersonList(people, found.get());
    }

    /// The reporter of that id, or whom that reporter was merged into.
    public Optional<PersonSummary> reporter(long id) {
        return jdbc.sql("select coalesce(shown_as, id) from reporter where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(shown -> jdbc.sql(REPORTER)
                        .param("id", shown)
                        .query(PersonSummary.class)
                        .optional());
    }

    /// The official of that id, or whom that official was merged into.
    public Optional<PersonSummary> official(long id) {
        return jdbc.sql("select coalesce(shown_as, id) from official where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(shown -> jdbc.sql(OFFICIAL)
                        .param("id", shown)
                        .query(PersonSummary.class)
                        .optional());
    }

    /// Who is named in articles together with an official, the most often first.
    public List<NamedWith> namedWith(long official, int most) {
        return ResultRows.of(
                jdbc.sql(NAMED_WITH).param("id", official).param("most", most).query(NamedWith.class));
    }

    /// The offices that the archive prints with an official's name, as printed, the latest first.
    public List<PrintedOffice> offices(long official) {
        return ResultRows.of(jdbc.sql(PRINTED_OFFICES).param("id", official).query(PrintedOffice.class));
    }

    /// The offices that an official holds or held, from the coverage, from known facts and from what people said,
    /// the latest first.
    public List<HeldOffice> heldOffices(long official) {
        return ResultRows.of(jdbc.sql(HELD_OFFICES).param("id", official).query(HeldOffice.class));
    }
}
