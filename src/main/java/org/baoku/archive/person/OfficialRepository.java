package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoku.archive.ResultRows;
import org.baoku.archive.person.HeldOffice.Source;
import org.baoku.paper.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the officials whom articles name, as they are displayed after corrections.
@Component
public final class OfficialRepository extends PersonRepository {
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

    private static final String ARTICLES = """
            select article.id as article, array_to_string(article.headline, ' ') as headline, listed.day as date,
                   listed.office
            from (select article_id, day, office from official_article
                  where official_id = :id
                  order by day desc nulls last, article_id desc
                  limit :limit) listed
            join article on article.id = listed.article_id
            order by listed.day desc nulls last, listed.article_id desc
            """;

    private static final String ARTICLES_WITH_OFFICE = """
            select article.id as article, array_to_string(article.headline, ' ') as headline, listed.day as date,
                   listed.office
            from (select listed.article_id, listed.day, listed.office
                  from official_article listed
                  where listed.official_id = :id and :office = any(listed.offices)
                  order by listed.day desc nulls last, listed.article_id desc
                  limit 20) listed
            join article on article.id = listed.article_id
            order by listed.day desc nulls last, listed.article_id desc
            """;

    private static final String USUAL_OFFICES = """
            select distinct on (id) printed.official_id as id, printed.office as name
            from office_summary printed
            join official_summary official on official.official_id = printed.official_id
            where printed.official_id = any(:ids::bigint[]) and printed.form = 'PRINTED'
            order by id, printed.last_day > official.last_day - 365 desc nulls last, printed.articles desc, name
            """;

    private static final String PRINTED_OFFICES = """
            select office, articles, first_day as first, last_day as last
            from office_summary
            where official_id = :id and form = 'PRINTED'
            order by first desc nulls last, articles desc, office
            """;

    // A tenure is known by name only. It is attributed to this official if no other displayed official has the
    // name, or if an article prints the same office for this official.
    private static final String HELD_OFFICES = """
            with printed as (
                select office, first_day as first, last_day as last, articles
                from office_summary
                where official_id = :id and form = 'NORMAL'),
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
        super(jdbc, "official");
        this.jdbc = jdbc;
    }

    private record UsualOffice(long id, String name) {}

    /// The office that the most articles print with each of these officials, by their ids: of those that
    /// the last year of the official's articles prints. None for an official who is printed without one.
    public Map<Long, String> usualOffices(Collection<Long> ids) {
        return ResultRows.of(jdbc.sql(USUAL_OFFICES)
                        .param("ids", ids.toArray(Long[]::new))
                        .query(UsualOffice.class))
                .stream()
                .collect(Collectors.toMap(UsualOffice::id, UsualOffice::name));
    }

    /// The articles that name an official, latest first.
    @Override
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

    /// Every office of every official: not for requests.
    public List<OfficialOffice> allOffices() {
        return ResultRows.of(jdbc.sql("""
                        select official_id as official, office, articles, first_day as first, last_day as last
                        from office_summary where form = 'NORMAL'
                        """).query(OfficialOffice.class));
    }

    /// The offices that articles print with an official's name, as printed, latest first.
    public List<PrintedOffice> printedOffices(long official) {
        return ResultRows.of(jdbc.sql(PRINTED_OFFICES).param("id", official).query(PrintedOffice.class));
    }

    /// The offices that an official holds or held, from articles, from known tenures and from corrections,
    /// latest first.
    public List<HeldOffice> heldOffices(long official) {
        return ResultRows.of(jdbc.sql(HELD_OFFICES).param("id", official).query((row, _) -> {
            Source source = Source.valueOf(row.getString("source"));
            return new HeldOffice(
                    row.getString("office"),
                    limit(row.getObject("from", LocalDate.class), source),
                    limit(row.getObject("to", LocalDate.class), source),
                    source,
                    row.getString("evidence"),
                    row.getLong("articles"));
        }));
    }

    private static HeldOffice.@Nullable Limit limit(@Nullable LocalDate day, Source source) {
        return day == null ? null : new HeldOffice.Limit(PartialDate.of(day), source == Source.COVERAGE);
    }
}
