package org.baoku.archive.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The names of what entries of the [AuditLog] name by ids.
@Component
public final class AuditedNames {
    private static final String OFFICIALS = """
            select id, coalesce(shown_name, name) as name from official where id = any(:ids)
            """;

    private static final String REPORTERS = """
            select id, coalesce(shown_name, name) as name from reporter where id = any(:ids)
            """;

    private static final String ARTICLES = """
            select id, array_to_string(headline, ' ') as name from article where id = any(:ids) and headline <> '{}'
            """;

    private static final String PAGES = """
            select page.id, newspaper.name as newspaper, issue.date,
                   coalesce(page.label, coalesce(page.number, 0)::text) as address, page.label
            from page
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            where page.id = any(:ids)
            """;

    /// A page.
    ///
    /// @param date the day of its issue; null while that is unknown
    /// @param address its label or number, as in its URL
    /// @param label its label; null if unknown
    public record NamedPage(
            long id,
            String newspaper,
            @Nullable LocalDate date,
            String address,
            @Nullable String label) {}

    private record NamedSubject(long id, String name) {}

    private final JdbcClient jdbc;

    public AuditedNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The headlines of those of these articles that exist and have one, by their ids.
    public Map<Long, String> articles(Collection<Long> ids) {
        return named(ARTICLES, ids);
    }

    /// The names of those of these officials that exist, by their ids.
    public Map<Long, String> officials(Collection<Long> ids) {
        return named(OFFICIALS, ids);
    }

    /// The names of those of these reporters that exist, by their ids.
    public Map<Long, String> reporters(Collection<Long> ids) {
        return named(REPORTERS, ids);
    }

    private Map<Long, String> named(String query, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        ResultRows.of(jdbc.sql(query).param("ids", ids.toArray(Long[]::new)).query(NamedSubject.class))
                .forEach(subject -> names.put(subject.id(), subject.name()));
        return names;
    }

    /// Those of these pages that exist, by their ids.
    public Map<Long, NamedPage> pages(Collection<Long> ids) {
        Map<Long, NamedPage> pages = new HashMap<>();
        ResultRows.of(jdbc.sql(PAGES).param("ids", ids.toArray(Long[]::new)).query(NamedPage.class))
                .forEach(page -> pages.put(page.id(), page));
        return pages;
    }
}
