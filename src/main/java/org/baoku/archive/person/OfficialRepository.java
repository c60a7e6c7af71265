package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the officials whom articles name, as they are displayed after corrections.
@Component
public final class OfficialRepository {
    /// An official who is named in the same articles as another one.
    ///
    /// @param articles the number of articles that name both
    public record CoMention(long id, String name, long articles) {}

    /// An official and an office that articles print for this official, in its normal form.
    ///
    /// @param articles the number of articles that print it
    /// @param first the earliest issue day of these articles; null if none of them is dated
    /// @param last the latest issue day of these articles; null if none of them is dated
    public record OfficialOffice(
            long official,
            String office,
            long articles,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    // The ids of the articles that may name the official :id. As an array it restricts the view shown_appearance
    // before the view removes duplicates.
    private static final String CANDIDATE_ARTICLES = """
            array(select article_id from appearance
                  where official_id in (select id from official where id = :id or shown_as = :id)
                  union
                  select split_article.article_id
                  from official_correction_in_force correction
                  join split_article on split_article.correction_id = correction.id
                  where correction.other_id in (select id from official where id = :id or shown_as = :id))
            """;

    private static final String SUMMARY = """
            select shown.official_id as id, shown.name, count(distinct shown.article_id) as articles,
                   min(issue.date) as first, max(issue.date) as last
            from shown_appearance shown
            join article on article.id = shown.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where shown.article_id = any(""" + CANDIDATE_ARTICLES + """
            ) and shown.official_id = :id
            group by shown.official_id, shown.name
            """;

    private static final String CO_MENTIONS = """
            with near as (select official_id, name, article_id from shown_appearance
                          where article_id = any(""" + CANDIDATE_ARTICLES + """
            ))
            select other.official_id as id, other.name, count(*) as articles
            from near other
            where other.official_id <> :id
              and other.article_id in (select article_id from near where official_id = :id)
            group by other.official_id, other.name
            order by articles desc, other.name
            limit :limit
            """;

    // The CTE "named" gives the rows of the view shown_appearance for all officials at once. Issue days are looked
    // up for the requested section only.
    private static final String LIST = """
            with named as not materialized (
                select person.id, coalesce(person.shown_name, person.name) as name, appearance.article_id
                from appearance
                left join (select distinct on (correction.official_id, split_article.article_id)
                                  correction.official_id, split_article.article_id, correction.other_id
                           from official_correction_in_force correction
                           join split_article on split_article.correction_id = correction.id
                           where correction.kind = 'SPLIT'
                           order by correction.official_id, split_article.article_id, correction.id desc) split
                       on split.official_id = appearance.official_id and split.article_id = appearance.article_id
                join official printed on printed.id = coalesce(split.other_id, appearance.official_id)
                join official person on person.id = coalesce(printed.shown_as, printed.id)
                where not printed.hidden and not person.hidden),
            counted as (
                select id, name, count(distinct article_id) as articles
                from named
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
            join named on named.id = section.id
            join article on article.id = named.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            group by section.id, section.name, section.articles, section.total
            order by section.articles desc, section.name, section.id
            """;

    private static final String ARTICLES = """
            select article.id as article, array_to_string(article.headline, ' ') as headline, issue.date, shown.office
            from shown_appearance shown
            join article on article.id = shown.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where shown.official_id = :id and shown.article_id = any(""" + CANDIDATE_ARTICLES + """
            )
            order by issue.date desc nulls last, article.id desc
            limit :limit
            """;

    private static final String ARTICLES_WITH_OFFICE = """
            select article.id as article, array_to_string(article.headline, ' ') as headline, issue.date, shown.office
            from shown_appearance shown
            join held_office held on held.article_id = shown.article_id and held.official_id = shown.read_as
            join article on article.id = shown.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where shown.official_id = :id and held.office = :office
              and shown.article_id = any(""" + CANDIDATE_ARTICLES + """
            )
            order by issue.date desc nulls last, article.id desc
            limit 20
            """;

    private static final String USUAL_OFFICES = """
            select distinct on (id) id, office as name
            from (select coalesce(official.shown_as, official.id) as id, appearance.office, count(*) as articles
                  from appearance join official on official.id = appearance.official_id
                  where official.id in (select id from official where id = any(:ids) or shown_as = any(:ids))
                    and appearance.office is not null
                  group by 1, 2) counted
            order by id, articles desc, office
            """;

    private static final String PRINTED_OFFICES = """
            select office, count(*) as articles, min(issue.date) as first, max(issue.date) as last
            from shown_appearance
            join article on article.id = shown_appearance.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where shown_appearance.article_id = any(""" + CANDIDATE_ARTICLES + """
            ) and official_id = :id and office is not null
            group by office
            order by first desc nulls last, articles desc, office
            """;

    // A tenure is known by name only. It is attributed to this official if no other displayed official has the
    // name, or if an article prints the same office for this official.
    private static final String HELD_OFFICES = """
            with printed as (
                select held.office, min(issue.date) as first, max(issue.date) as last, count(*) as articles
                from shown_appearance shown
                join held_office held on held.article_id = shown.article_id and held.official_id = shown.read_as
                join article on article.id = shown.article_id
                join page on page.id = article.page_id
                left join issue on issue.id = page.issue_id
                where shown.article_id = any(""" + CANDIDATE_ARTICLES + """
                ) and shown.official_id = :id
                group by held.office),
            person as (select coalesce(shown_name, name) as name from official where id = :id)
            select office, first as "from", last as "to", 'COVERAGE' as source, '' as evidence, articles from printed
            union all
            select office, held_from, held_to, 'AUTHORITY', evidence, 0 from tenure
            where name = (select name from person) and removed_at is null
              and (office in (select office from printed)
                   or (select count(*) from official
                       where name = (select name from person) and shown_as is null and not hidden) = 1)
            union all
            select correction.office, correction.held_from, correction.held_to, 'CORRECTION', correction.reason, 0
            from official_correction_in_force correction
            join official on official.id = correction.official_id
            where correction.kind = 'OFFICE' and coalesce(official.shown_as, official.id) = :id
            order by "from" desc nulls last, office, source
            """;

    private final JdbcClient jdbc;

    public OfficialRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All officials, ordered by the number of articles that name them, highest first.
    public List<PersonSummary> all() {
        return list("", 0, Integer.MAX_VALUE).people();
    }

    /// A section of the list of officials, ordered by the number of articles that name them, highest first.
    ///
    /// @param namePart text that the name must contain; empty for all officials
    /// @param offset the number of officials to skip
    public PersonList list(String namePart, int offset, int limit) {
        return list(namePart, List.of(), offset, limit);
    }

    /// As [#list(String, int, int)], also with these names, which sound like the text that was asked for.
    public PersonList list(String namePart, List<String> alike, int offset, int limit) {
        return PersonListQuery.run(jdbc, LIST, namePart, alike, offset, limit);
    }

    private record UsualOffice(long id, String name) {}

    /// The offices that most articles print with these officials, by their ids; none for an official who is printed
    /// without one. Articles that an editor gave to another person count for the one they were read as.
    public Map<Long, String> usualOffices(Collection<Long> ids) {
        return ResultRows.of(jdbc.sql(USUAL_OFFICES)
                        .param("ids", ids.toArray(Long[]::new))
                        .query(UsualOffice.class))
                .stream()
                .collect(Collectors.toMap(UsualOffice::id, UsualOffice::name));
    }

    /// The official with that id, or the one into whom that official was merged; empty if there is none, or if the
    /// official is hidden.
    public Optional<PersonSummary> find(long id) {
        return jdbc.sql("select coalesce(shown_as, id) from official where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(shown -> jdbc.sql(SUMMARY)
                        .param("id", shown)
                        .query(PersonSummary.class)
                        .optional());
    }

    /// The articles that name an official, latest first.
    public List<PersonArticle> articles(long official, int limit) {
        return ResultRows.of(
                jdbc.sql(ARTICLES).param("id", official).param("limit", limit).query(PersonArticle.class));
    }

    /// The articles that name an official with an office in its normal form, latest first, at most 20.
    public List<PersonArticle> articlesWith(long official, String office) {
        return ResultRows.of(jdbc.sql(ARTICLES_WITH_OFFICE)
                .param("id", official)
                .param("office", office)
                .query(PersonArticle.class));
    }

    /// Every office of every official.
    public List<OfficialOffice> allOffices() {
        return ResultRows.of(jdbc.sql("""
                        select shown.official_id as official, held.office, count(*) as articles,
                               min(issue.date) as first, max(issue.date) as last
                        from shown_appearance shown
                        join held_office held on held.article_id = shown.article_id and held.official_id = shown.read_as
                        join article on article.id = shown.article_id
                        join page on page.id = article.page_id
                        left join issue on issue.id = page.issue_id
                        group by shown.official_id, held.office
                        """).query(OfficialOffice.class));
    }

    /// The officials who are named in the same articles as an official, most frequent first.
    public List<CoMention> coMentions(long official, int limit) {
        return ResultRows.of(jdbc.sql(CO_MENTIONS)
                .param("id", official)
                .param("limit", limit)
                .query(CoMention.class));
    }

    /// The offices that articles print with an official's name, as printed, latest first.
    public List<PrintedOffice> printedOffices(long official) {
        return ResultRows.of(jdbc.sql(PRINTED_OFFICES).param("id", official).query(PrintedOffice.class));
    }

    /// The offices that an official holds or held, from articles, from known tenures and from corrections, latest
    /// first.
    public List<HeldOffice> heldOffices(long official) {
        return ResultRows.of(jdbc.sql(HELD_OFFICES).param("id", official).query(HeldOffice.class));
    }
}
