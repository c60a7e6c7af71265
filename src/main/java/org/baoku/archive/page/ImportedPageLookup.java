package org.baoku.archive.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.ResultRows;
import org.baoku.archive.Sha256;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the pages of the archive that imported pages meet, many at once.
@Component
public final class ImportedPageLookup {
    private static final String EXISTING = """
            select row.ordinal,
                   coalesce(same.page_id, relabelled.id, labelled.id, undated.id, other.id) as page,
                   case when same.page_id is not null then 'SAME'
                        when coalesce(relabelled.id, labelled.id, undated.id) is not null then 'EARLIER'
                        else 'OTHER' end as match
            from json_to_recordset(:rows::json)
                 as row(ordinal int, newspaper text, date date, label text, path text, sha256 text)
            join newspaper on newspaper.name = row.newspaper
            left join lateral (
                select page.id as page_id from source_file join page on page.source_file_id = source_file.id
                where source_file.newspaper_id = newspaper.id and source_file.sha256 = decode(row.sha256, 'hex')) same on true
            left join lateral (
                select page.id from issue
                join page on page.issue_id = issue.id
                join source_file on source_file.id = page.source_file_id
                where issue.newspaper_id = newspaper.id and issue.date = row.date
                  and (page.label = row.label
                       or (row.label is null and page.label is null and source_file.path = row.path))
                  and (source_file.path = row.path
                       or not exists (
                           select 1 from label_correction_in_force corrected
                           where corrected.page_id = page.id and corrected.replaced <> row.label))
                limit 1) labelled on true
            left join lateral (
                select page.id from issue
                join page on page.issue_id = issue.id
                join source_file on source_file.id = page.source_file_id
                join label_correction_in_force corrected on corrected.page_id = page.id
                where issue.newspaper_id = newspaper.id and issue.date = row.date and source_file.path = row.path
                  and corrected.replaced is not distinct from row.label
                limit 1) relabelled on true
            left join lateral (
                select page.id from source_file join page on page.source_file_id = source_file.id
                where row.date is null and source_file.newspaper_id = newspaper.id and source_file.path = row.path
                  and page.issue_id is null and page.label is not distinct from row.label
                limit 1) undated on true
            left join lateral (
                select page.id from issue join page on page.issue_id = issue.id
                where issue.newspaper_id = newspaper.id and issue.date = row.date and page.label = row.label) other on true
            where coalesce(same.page_id, relabelled.id, labelled.id, undated.id, other.id) is not null
            """;

    private static final String SAME_DAY = """
            select row.ordinal, page.id as page
            from json_to_recordset(:rows::json) as row(ordinal int, newspaper text, date date, label text)
            join newspaper on newspaper.name = row.newspaper
            join issue on issue.newspaper_id = newspaper.id and issue.date = row.date
            join page on page.issue_id = issue.id
            where (row.label is null or page.label is null) and page.id <= :newest
            order by row.ordinal, page.id
            limit :limit
            """;

    /// How many pages a batch is compared with at most.
    private static final int MAX_SAME_DAY = 1_000;

    private final JdbcClient jdbc;

    ImportedPageLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(
            int ordinal,
            String newspaper,
            @Nullable LocalDate date,
            @Nullable String label,
            String path,
            String sha256) {}

    /// What a page of the archive is to an imported page.
    public enum Match {
        /// It was read from exactly the same bytes.
        SAME,
        /// The imported page replaces it, if they differ.
        EARLIER,
        /// It is another page, which has the imported page's day and label because an editor gave it that
        /// label.
        OTHER
    }

    /// A page of the archive that an imported page meets.
    public record ExistingPage(long page, Match match) {}

    /// Finds the imported pages that the archive has already. A page is identified by its bytes, by its
    /// label and day or, if it has no label or no day, by its path. To a page whose label an editor changed
    /// belongs what comes with the label that it had.
    ///
    /// @param linesByOrigin the lines of each page, as in [ImportedPage#lines]
    /// @return the existing page of each origin; an origin without one is a new page
    public Map<PageOrigin, ExistingPage> findExisting(Map<PageOrigin, String> linesByOrigin) {
        record Found(int ordinal, long page, Match match) {}
        List<PageOrigin> origins = List.copyOf(linesByOrigin.keySet());
        String keys = keys(
                origins,
                origin -> Sha256.hex(
                        Objects.requireNonNull(linesByOrigin.get(origin)).getBytes(StandardCharsets.UTF_8)));
        Map<PageOrigin, ExistingPage> existing = new HashMap<>();
        ResultRows.of(jdbc.sql(EXISTING).param("rows", keys).query(Found.class))
                .forEach(found ->
                        existing.put(origins.get(found.ordinal()), new ExistingPage(found.page(), found.match())));
        return existing;
    }

    /// The pages of the same newspaper and day that may be an imported page although nothing but their text
    /// tells so: where one of the two has no label.
    ///
    /// @param newest the highest id of a page that is found
    /// @return their ids for each place in the list of origins that has such pages
    public Map<Integer, List<Long>> sameDay(List<PageOrigin> origins, long newest) {
        record Found(int ordinal, long page) {}
        return ResultRows.of(jdbc.sql(SAME_DAY)
                        .param("rows", keys(origins, _ -> ""))
                        .param("newest", newest)
                        .param("limit", MAX_SAME_DAY)
                        .query(Found.class))
                .stream()
                .collect(groupingBy(Found::ordinal, mapping(Found::page, toList())));
    }

    private static String keys(List<PageOrigin> origins, Function<PageOrigin, String> sha256) {
        List<Key> keys = new ArrayList<>();
        for (PageOrigin origin : origins) {
            keys.add(new Key(
                    keys.size(),
                    origin.newspaper().name(),
                    origin.givenDate(),
                    origin.givenLabel(),
                    origin.path(),
                    sha256.apply(origin)));
        }
        return BatchInsert.json(keys);
    }

    /// The highest id of a page; 0 if there is none.
    public long newestPage() {
        return jdbc.sql("select coalesce(max(id), 0) from page")
                .query(Long.class)
                .single();
    }
}
