package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.ResultRows;
import org.baoku.archive.Sha256;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the page of the archive to which an incoming file belongs.
@Component
public final class PageLookup {
    // A page that was restored to an earlier version also belongs to the files of its other versions: it
    // must not be replaced when one of those files is ingested again. The same holds for a page that came as
    // text at first and as PDF later.
    private static final String BY_CONTENT = """
            with file as (
                select id from source_file where newspaper_id = :newspaper and sha256 = decode(:sha256, 'hex'))
            select page.id from page
            where page.source_file_id = (select id from file) and page.file_page = :filePage
            union all
            select page.id from page_version version
            join page on page.id = version.page_id
            where version.source_file_id = (select id from file) and version.file_page = :filePage
              and (page.held_version is not null or page.layout_id is not null and version.layout_id is null)
            limit 1
            """;

    // The path alone does not identify a page: a file A01.txt may come every day. Labels are compared
    // without leading zeros: 01 is 1.
    private static final String BY_PLACE = """
            select page.id from page
            join issue on issue.id = page.issue_id
            join newspaper on newspaper.id = issue.newspaper_id
            join source_file on source_file.id = page.source_file_id
            where newspaper.name = :newspaper and issue.date = :day
              and (label_key(page.label) = label_key(:label)
                   or (:label::text is null and page.label is null and source_file.path = :path
                       and page.file_page = :filePage))
            order by page.label is distinct from :label, page.id
            limit 1
            """;

    // The places of lines tell the two kinds of pages apart that may be the same page: one came as text, one
    // as PDF.
    private static final String CANDIDATES = """
            select page.id as page,
                   (select coalesce(string_agg(array_to_string(headline, '') || blocks::text, ''), '')
                    from article where article.page_id = page.id) as text
            from page
            join newspaper on newspaper.id = page.newspaper_id
            left join issue on issue.id = page.issue_id
            where newspaper.name = :newspaper
              and (page.layout_id is null) = :hasPlaces
              and (:day::date is null or page.issue_id is null or issue.date between :day::date - :days and :day::date + :days)
            order by abs(issue.date - :day::date), page.id desc
            limit :limit
            """;

    private static final String OTHER_PAGE_OF_FILE = """
            select exists (select 1 from page join source_file on source_file.id = page.source_file_id
                           where page.id = :page and source_file.sha256 = decode(:sha256, 'hex')
                             and page.file_page <> :filePage)
            """;

    private static final int CANDIDATE_DAYS = 7;
    private static final int MAX_CANDIDATES = 200;

    /// A page that may be the same as an incoming one.
    ///
    /// @param text of its articles, with marks of their storage between
    public record Candidate(long page, String text) {}

    private final JdbcClient jdbc;
    private final NewspaperRepository newspapers;

    public PageLookup(JdbcClient jdbc, NewspaperRepository newspapers) {
        this.jdbc = jdbc;
        this.newspapers = newspapers;
    }

    /// The page that was read from a file with exactly these bytes.
    ///
    /// @throws IllegalArgumentException if the archive does not have the newspaper
    public Optional<Long> byContent(Newspaper newspaper, byte[] bytes) {
        return byContent(newspaper, Sha256.hex(bytes), 1);
    }

    /// The page that was read from this page of a file.
    ///
    /// @param sha256 of the file, in hexadecimal digits
    /// @param filePage the page's number in the file, from 1
    /// @throws IllegalArgumentException if the archive does not have the newspaper
    public Optional<Long> byContent(Newspaper newspaper, String sha256, int filePage) {
        return jdbc.sql(BY_CONTENT)
                .param("newspaper", newspapers.idOf(newspaper))
                .param("sha256", sha256)
                .param("filePage", filePage)
                .query(Long.class)
                .optional();
    }

    /// Whether a page was read from another page of the same file: it is then not the same page, whatever
    /// is printed on both.
    public boolean isOtherPageOfFile(long page, SourceContent content) {
        return switch (content) {
            case SourceContent.Text _ -> false;
            case SourceContent.Placed placed ->
                jdbc.sql(OTHER_PAGE_OF_FILE)
                        .param("page", page)
                        .param("sha256", placed.file().sha256())
                        .param("filePage", placed.number())
                        .query(Boolean.class)
                        .single();
        };
    }

    /// The pages near a day, and those without a day, that came in the other form: as text if the places of
    /// the incoming page's lines are known, with places if they are not. The nearest first, then the
    /// latest; at most 200.
    ///
    /// @param day null if the incoming page's day is unknown: then the latest pages of all days
    public List<Candidate> candidates(Newspaper newspaper, @Nullable LocalDate day, boolean hasPlaces) {
        return ResultRows.of(jdbc.sql(CANDIDATES)
                .param("newspaper", newspaper.name())
                .param("day", day)
                .param("days", CANDIDATE_DAYS)
                .param("hasPlaces", hasPlaces)
                .param("limit", MAX_CANDIDATES)
                .query(Candidate.class));
    }

    /// The page of the day's issue that has the origin's label or, if the origin has no label, has no label
    /// either and was read from the same page of a file with the same path.
    ///
    /// @param filePage the page's number in its file, from 1
    public Optional<Long> byPlace(PageOrigin origin, int filePage, LocalDate day) {
        return jdbc.sql(BY_PLACE)
                .param("newspaper", origin.newspaper().name())
                .param("day", day)
                .param("label", origin.givenLabel())
                .param("path", origin.path())
                .param("filePage", filePage)
                .query(Long.class)
                .optional();
    }
}
