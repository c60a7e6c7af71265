package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.ResultRows;
import org.baoku.paper.Newspaper;
import org.baoku.text.TextSketch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores and searches what pages' texts are condensed to ([TextSketch]), so that a page whose text is
/// nearly that of another is found without reading the archive. Derived from the files, and not part of a
/// backup.
@Component
public final class PageSketchRepository {
    private static final String ADD = """
            insert into page_sketch (source_file_id, file_page, bands) values (:file, :filePage, :bands)
            on conflict do nothing
            """;

    // A page whose day an editor set is compared too: the incoming text may give another day.
    private static final String SIMILAR = """
            with found as materialized (
                select source_file_id, file_page, bands from page_sketch where bands && :bands limit :most)
            select page.id, issue.date
            from found
            join page on page.source_file_id = found.source_file_id and page.file_page = found.file_page
            join source_file on source_file.id = found.source_file_id
            left join issue on issue.id = page.issue_id
            where page.newspaper_id = :newspaper
              and source_file.form <> 'ARTICLES'
              and (:label::text is null or page.label is null or label_key(page.label) = label_key(:label))
              and (:day::date is null or page.issue_id is null or issue.date = :day
                   or exists (select 1 from day_correction_in_force corrected where corrected.page_id = page.id))
            order by cardinality(array(select unnest(found.bands) intersect select unnest(:bands))) desc, page.id
            limit :limit
            """;

    // New entries wait in a list that every search reads; by default it may grow to 4 MB.
    private static final String KEEP_LIST_SHORT = "set local gin_pending_list_limit = '64kB'";

    // The planner takes a twentieth of all sketches to have a band in common with any text, and would read
    // all of them; it is hardly ever more than a few.
    private static final String USE_INDEX = "set local enable_seqscan = off";
    private static final String USE_ANY_PLAN = "set local enable_seqscan = on";

    private static final String MISSING = """
            select page.id
            from page
            join source_file on source_file.id = page.source_file_id
            where page.id > :after
              and source_file.form <> 'ARTICLES'
              and not exists (select 1 from page_sketch sketch
                              where sketch.source_file_id = page.source_file_id and sketch.file_page = page.file_page)
            order by page.id
            limit :limit
            """;

    private static final String ADD_FOR_PAGE = """
            insert into page_sketch (source_file_id, file_page, bands)
            select source_file_id, file_page, :bands from page where id = :page
            on conflict do nothing
            """;

    private static final int MAX_COMPARED = 500;
    private static final int MAX_SIMILAR = 10;

    /// A page that may be similar.
    ///
    /// @param date the day; null if unknown
    public record SimilarPage(long id, @Nullable LocalDate date) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final NewspaperRepository newspapers;

    public PageSketchRepository(JdbcClient jdbc, TransactionOperations transactions, NewspaperRepository newspapers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.newspapers = newspapers;
    }

    /// Stores the sketch of a page of a file.
    void add(SourcePage source, String text) {
        add(jdbc.sql(ADD).param("file", source.file()).param("filePage", source.number()), text);
    }

    /// Stores the sketch of the file page from which a page was read.
    public void add(long page, String text) {
        add(jdbc.sql(ADD_FOR_PAGE).param("page", page), text);
    }

    private void add(StatementSpec statement, String text) {
        Long[] bands = array(text);
        transactions.executeWithoutResult(_ -> {
            jdbc.sql(KEEP_LIST_SHORT).update();
            statement.param("bands", bands).update();
        });
    }

    private static Long[] array(String text) {
        return TextSketch.bands(text).toArray(Long[]::new);
    }

    /// Pages of a day or without a day whose printed text may be similar to a text, most similar first, at
    /// most ten.
    ///
    /// @param day null for all days
    /// @param label pages with another label are left out; null for any label
    public List<SimilarPage> similar(
            Newspaper newspaper, @Nullable LocalDate day, @Nullable String label, String text) {
        Long[] bands = array(text);
        if (bands.length == 0) {
            return List.of();
        }
        long newspaperId = newspapers.idOf(newspaper);
        return Objects.requireNonNull(transactions.execute(_ -> {
            jdbc.sql(USE_INDEX).update();
            List<SimilarPage> similar = ResultRows.of(jdbc.sql(SIMILAR)
                    .param("newspaper", newspaperId)
                    .param("day", day)
                    .param("label", label)
                    .param("bands", bands)
                    .param("most", MAX_COMPARED)
                    .param("limit", MAX_SIMILAR)
                    .query(SimilarPage.class));
            jdbc.sql(USE_ANY_PLAN).update();
            return similar;
        }));
    }

    /// The pages with printed text that have no sketch yet, by id.
    ///
    /// @param after the id after which to go on
    public List<Long> missing(long after, int limit) {
        return ResultRows.of(
                jdbc.sql(MISSING).param("after", after).param("limit", limit).query(Long.class));
    }
}
