package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.Optional;
import org.baoku.archive.NewspaperRepository;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the page of the archive to which an incoming file belongs.
@Component
public final class PageLookup {
    // A page that was restored to an earlier version also belongs to the files of its other versions: it must not
    // be replaced when one of those files is ingested again.
    private static final String BY_CONTENT = """
            with file as (select id from source_file where newspaper_id = :newspaper and sha256 = sha256(:bytes))
            select page.id from page where page.source_file_id = (select id from file)
            union all
            select page.id from page_version version
            join page on page.id = version.page_id
            where version.source_file_id = (select id from file) and page.held_version is not null
            limit 1
            """;

    // The path alone does not identify a page: a file A01.txt may come every day.
    private static final String BY_PLACE = """
            select page.id from page
            join issue on issue.id = page.issue_id
            join newspaper on newspaper.id = issue.newspaper_id
            join source_file on source_file.id = page.source_file_id
            where newspaper.name = :newspaper and issue.date = :day
              and (page.label = :label or (:label::text is null and page.label is null and source_file.path = :path))
            """;

    private final JdbcClient jdbc;
    private final NewspaperRepository newspapers;

    public PageLookup(JdbcClient jdbc, NewspaperRepository newspapers) {
        this.jdbc = jdbc;
        this.newspapers = newspapers;
    }

    /// The page that was read from exactly these bytes.
    ///
    /// @throws IllegalArgumentException if the archive does not have the newspaper
    public Optional<Long> byContent(Newspaper newspaper, byte[] bytes) {
        return jdbc.sql(BY_CONTENT)
                .param("newspaper", newspapers.idOf(newspaper))
                .param("bytes", bytes)
                .query(Long.class)
                .optional();
    }

    /// The page of the day's issue that has the origin's label or, if the origin has no label, has no label either
    /// and was read from a file with the same path.
    public Optional<Long> byPlace(PageOrigin origin, LocalDate day) {
        return jdbc.sql(BY_PLACE)
                .param("newspaper", origin.newspaper().name())
                .param("day", day)
                .param("label", origin.givenLabel())
                .param("path", origin.path())
                .query(Long.class)
                .optional();
    }
}
