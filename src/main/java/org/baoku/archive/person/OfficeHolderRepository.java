package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds who held an office at a time, as far as articles of that time print it.
@Component
public final class OfficeHolderRepository {
    /// How many officials of an office have their articles counted.
    private static final int MAX_CANDIDATES = 400;

    // 市长 is not 副市长, nor 前市长 or 原市长: who asks for those types them. A time is looked up in the articles of the
    // candidates only, each by a range of an index.
    private static final String HOLDERS = """
            with candidate as (
                select official_id, office, articles, first_day, last_day
                from office_summary
                where form = 'NORMAL'
                  and position(:office in replace(replace(replace(office,
                      '副' || :office, ''), '前' || :office, ''), '原' || :office, '')) > 0
                  and (:office ~ '^[原前]' or office !~ '^[原前]')
                  and (:from::date is null or last_day >= :from::date)
                  and (:to::date is null or first_day <= :to::date)
                order by articles desc, official_id
                limit :candidates)
            select candidate.official_id as id, official.name, candidate.office, counted.articles,
                   candidate.first_day as first, candidate.last_day as last
            from candidate
            join official_summary official on official.official_id = candidate.official_id
            cross join lateral (
                select case when :from::date is null and :to::date is null then candidate.articles
                       else (select count(*) from official_article
                             where official_article.official_id = candidate.official_id
                               and official_article.day between coalesce(:from::date, '-infinity')
                                                            and coalesce(:to::date, 'infinity')
                               and candidate.office = any(official_article.offices)) end as articles) counted
            where counted.articles > 0
            order by right(candidate.office, length(:office)) = :office desc, counted.articles desc, official.name, candidate.office, id
            limit :limit
            """;

    private final JdbcClient jdbc;

    OfficeHolderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who is printed with an office whose normal form contains this text, the most articles first. Deputies and former
    /// holders are left out, unless the text asks for them; the president comes before the president's secretary.
    ///
    /// @param from the first issue day; null for no limit
    /// @param to the last issue day; null for no limit
    public List<OfficeHolder> find(String office, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        return ResultRows.of(jdbc.sql(HOLDERS)
                .param("office", office)
                .param("from", from)
                .param("to", to)
                .param("candidates", MAX_CANDIDATES)
                .param("limit", limit)
                .query(OfficeHolder.class));
    }
}
