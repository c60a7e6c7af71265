package org.baoku.archive.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.baoku.archive.ArchiveLock;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps what people say about reporters: merged, renamed, told apart.
///
/// As with officials ([OfficialCorrectionRepository]), what the machine reads stays as it is and what is shown follows
/// from the rows in
/// force, so a mend holds when a file is taken in again.
@Component
public final class ReporterCorrectionRepository {
    /// A mend as it was made.
    ///
    /// @param otherName whom a merger shows the reporter as
    /// @param undone whether a later row undid it
    public record MadeReporterMend(
            long id,
            String kind,
            @Nullable Long reporterId,
            @Nullable Long otherId,
            @Nullable String otherName,
            @Nullable String name,
            @Nullable Long undoes,
            String reason,
            String madeBy,
            Instant madeAt,
            boolean undone) {}

    private static final String ADD = """
            insert into reporter_mend (kind, reporter_id, other_id, name, reason, made_by)
            values (:kind, :reporter, :other, :name, :reason, :by)
            returning id
            """;

    private static final String SHOW_MERGED = """
            update reporter set shown_as = root.id
            from (select coalesce(shown_as, id) as id from reporter where id = :into) root,
                 (select coalesce(shown_as, id) as id from reporter where id = :reporter) merged
            where (reporter.id = merged.id or reporter.shown_as = merged.id) and root.id <> merged.id
            """;

    private static final String SHOW_RENAMED = """
            update reporter set shown_name = :name
            where id = (select coalesce(shown_as, id) from reporter where id = :reporter)
            """;

    /// Pages that credit the reporter, or anybody shown as the same person.
    private static final String PAGES_OF = """
            select distinct article.page_id
            from byline
            join article on article.id = byline.article_id
            where byline.reporter_id in (select alike.id from reporter alike, reporter one
                                         where one.id = :id
                                           and coalesce(alike.shown_as, alike.id) = coalesce(one.shown_as, one.id))
            """;

    private static final String HISTORY = """
            select mend.id, mend.kind, mend.reporter_id, mend.other_id, other.name as other_name, mend.name, mend.undoes,
                   mend.reason, mend.made_by, mend.made_at,
                   exists (select 1 from reporter_mend undo where undo.undoes = mend.id) as undone
            from reporter_mend mend
            left join reporter other on other.id = mend.other_id
            where mend.reporter_id = :reporter or mend.other_id = :reporter
               or mend.undoes in (select id from reporter_mend where reporter_id = :reporter or other_id = :reporter)
            order by mend.id
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ReporterCorrectionRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Adds a mend; what is shown follows at once, and the pages concerned count as changed. Telling two apart changes
    /// nothing that is shown.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @return the mend's id, by which it can be undone
    public long mend(ReporterCorrection mend, String by, String reason) {
        return mend instanceof ReporterCorrection.Distinct
                ? add(mend, by, reason)
                : changing(mend.reporter(), () -> add(mend, by, reason));
    }

    /// Undoes a mend, by one more row.
    ///
    /// @throws IllegalArgumentException where there is no such mend, or it is undone already
    public long undo(long mend, String by) {
        long reporter = jdbc.sql("select reporter_id from reporter_mend_in_force where id = :id")
                .param("id", mend)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No mend in force has the number " + mend));
        return changing(
                reporter,
                () -> jdbc.sql("""
                        insert into reporter_mend (kind, undoes, made_by)
                        select 'UNDO', id, :by from reporter_mend_in_force where id = :undoes
                        returning id
                        """)
                        .param("undoes", mend)
                        .param("by", by)
                        .query(Long.class)
                        .optional()
                        .orElseThrow(() -> new IllegalArgumentException("No mend in force has the number " + mend)));
    }

    /// Everything ever said about a reporter, undone or not, oldest first.
    public List<MadeReporterMend> history(long reporter) {
        return ResultRows.of(jdbc.sql(HISTORY).param("reporter", reporter).query(MadeReporterMend.class));
    }

    /// Under which other names reporters were read who are shown otherwise, by their ids.
    public Map<Long, Set<String>> otherNames() {
        return ResultRows.otherNames(jdbc, "reporter");
    }

    /// Reporters of whom it was said that they are not one, two each.
    public Set<Set<Long>> distinct() {
        return ResultRows.distinct(jdbc, "reporter", "reporter_mend_in_force");
    }

    private long changing(long reporter, Supplier<Long> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            ArchiveLock.acquire(jdbc);
            ArchiveLock.addRevisions(jdbc, PAGES_OF, reporter);
            long id = work.get();
            showWhatIsInForce();
            ArchiveLock.addRevisions(jdbc, PAGES_OF, reporter);
            return id;
        }));
    }

    private long add(ReporterCorrection mend, String by, String reason) {
        return switch (mend) {
            case ReporterCorrection.Merge(long reporter, long into) -> add("MERGE", reporter, into, null, by, reason);
            case ReporterCorrection.Distinct(long reporter, long other) ->
                add("DISTINCT", reporter, other, null, by, reason);
            case ReporterCorrection.Rename(long reporter, String name) ->
                add("RENAME", reporter, null, name, by, reason);
        };
    }

    private long add(
            String kind, long reporter, @Nullable Long other, @Nullable String name, String by, String reason) {
        return jdbc.sql(ADD)
                .param("kind", kind)
                .param("reporter", reporter)
                .param("other", other)
                .param("name", name)
                .param("reason", reason)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /// Works out anew how every mended reporter is shown, from the mends in force in the order in which they were
    /// made.
    private void showWhatIsInForce() {
        record Row(
                String kind,
                long reporterId,
                @Nullable Long otherId,
                @Nullable String name) {}
        jdbc.sql("""
                        update reporter set shown_as = null, shown_name = null
                        where shown_as is not null or shown_name is not null
                        """).update();
        for (Row mend : ResultRows.of(
                jdbc.sql("select kind, reporter_id, other_id, name from reporter_mend_in_force order by id")
                        .query(Row.class))) {
            switch (mend.kind()) {
                case "MERGE" ->
                    jdbc.sql(SHOW_MERGED)
                            .param("reporter", mend.reporterId())
                            .param("into", mend.otherId())
                            .update();
                case "RENAME" ->
                    jdbc.sql(SHOW_RENAMED)
                            .param("reporter", mend.reporterId())
                            .param("name", mend.name())
                            .update();
                default -> {
                    // Who is not one is looked up pair by pair.
                }
            }
        }
    }
}
