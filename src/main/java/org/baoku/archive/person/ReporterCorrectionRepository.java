package org.baoku.archive.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.baoku.archive.ResultRows;
import org.baoku.archive.person.ReporterCorrection.Distinct;
import org.baoku.archive.person.ReporterCorrection.Merge;
import org.baoku.archive.person.ReporterCorrection.Rename;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores corrections of reporters: merge, rename, distinct.
///
/// It works like [OfficialCorrectionRepository]: what was read from the page does not change, and how reporters are
/// displayed is derived from the rows in force.
@Component
public final class ReporterCorrectionRepository {
    private static final String ADD = """
            insert into reporter_correction (kind, reporter_id, other_id, name, reason, made_by)
            values (:kind, :reporter, :other, :name, :reason, :by)
            returning id
            """;

    private static final String UNDO = """
            insert into reporter_correction (kind, undoes, made_by) values ('UNDO', :undoes, :by) returning id
            """;

    private static final String REPORTER_OF_CORRECTION =
            "select reporter_id from reporter_correction_in_force where id = :id";

    private static final String PAGES_OF_REPORTER = """
            select distinct article.page_id
            from byline
            join article on article.id = byline.article_id
            where byline.reporter_id in (select alike.id from reporter alike, reporter one
                                         where one.id = :id
                                           and coalesce(alike.shown_as, alike.id) = coalesce(one.shown_as, one.id))
            """;

    private static final String HISTORY = """
            select correction.id, correction.kind, correction.reporter_id, reporter.name as reporter_name,
                   correction.other_id,
                   other.name as other_name, correction.name, correction.undoes, correction.reason, correction.made_by,
                   correction.made_at,
                   exists (select 1 from reporter_correction undo where undo.undoes = correction.id) as undone
            from reporter_correction correction
            left join reporter on reporter.id = correction.reporter_id
            left join reporter other on other.id = correction.other_id
            where correction.reporter_id = :reporter or correction.other_id = :reporter
               or correction.undoes in (select id from reporter_correction
                                        where reporter_id = :reporter or other_id = :reporter)
            order by correction.id
            """;

    private static final String OTHER_NAMES = """
            select person.id, printed.name
            from reporter printed
            join reporter person on person.id = coalesce(printed.shown_as, printed.id)
            where (printed.shown_as is not null or printed.shown_name is not null)
              and printed.name <> coalesce(person.shown_name, person.name)
            """;

    private static final String DISTINCT_PAIRS = """
            select coalesce(one.shown_as, one.id) as one, coalesce(other.shown_as, other.id) as other
            from reporter_correction_in_force correction
            join reporter one on one.id = correction.reporter_id
            join reporter other on other.id = correction.other_id
            where correction.kind = 'DISTINCT'
              and coalesce(one.shown_as, one.id) <> coalesce(other.shown_as, other.id)
            """;

    private static final String IN_FORCE =
            "select kind, reporter_id, other_id, name from reporter_correction_in_force order by id";

    private static final String RESET_DISPLAY = """
            update reporter set shown_as = null, shown_name = null
            where shown_as is not null or shown_name is not null
            """;

    private static final String DISPLAY_MERGED = """
            update reporter set shown_as = root.id
            from (select coalesce(shown_as, id) as id from reporter where id = :into) root,
                 (select coalesce(shown_as, id) as id from reporter where id = :reporter) merged
            where (reporter.id = merged.id or reporter.shown_as = merged.id) and root.id <> merged.id
            """;

    private static final String DISPLAY_RENAMED = """
            update reporter set shown_name = :name
            where id = (select coalesce(shown_as, id) from reporter where id = :reporter)
            """;

    private final JdbcClient jdbc;
    private final PersonCorrections corrections;

    ReporterCorrectionRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.corrections = new PersonCorrections(jdbc, transactions, PAGES_OF_REPORTER, this::updateDisplay);
    }

    /// Adds a correction. The display of reporters changes in the same transaction, and the affected pages get a
    /// revision; a [Distinct] changes neither.
    ///
    /// @param by the user who makes the correction
    /// @param reason may be empty
    /// @return the correction's id, for [#undo]
    public long add(ReporterCorrection correction, String by, String reason) {
        Supplier<Long> insert = () -> insert(correction, by, reason);
        return correction instanceof Distinct
                ? corrections.add(insert)
                : corrections.addChangingDisplay(correction::reporter, insert);
    }

    /// Undoes a correction.
    ///
    /// @throws IllegalArgumentException if there is no correction with that id, or if it is already undone
    public long undo(long correction, String by) {
        return corrections.addChangingDisplay(
                () -> jdbc.sql(REPORTER_OF_CORRECTION)
                        .param("id", correction)
                        .query(Long.class)
                        .optional()
                        .orElseThrow(() -> PersonCorrections.notInForce(correction)),
                () -> jdbc.sql(UNDO)
                        .param("undoes", correction)
                        .param("by", by)
                        .query(Long.class)
                        .single());
    }

    /// All corrections of a reporter, including undone ones and their undoing, oldest first.
    public List<ReporterCorrectionEntry> history(long reporter) {
        return ResultRows.of(jdbc.sql(HISTORY).param("reporter", reporter).query(ReporterCorrectionEntry.class));
    }

    /// The printed names of reporters that differ from their displayed names, by the displayed reporter's id.
    public Map<Long, Set<String>> otherNames() {
        return corrections.otherNames(OTHER_NAMES);
    }

    /// Pairs of reporters that a [Distinct] in force keeps apart, by their displayed reporters' ids.
    public Set<Set<Long>> distinctPairs() {
        return corrections.pairs(DISTINCT_PAIRS);
    }

    private long insert(ReporterCorrection correction, String by, String reason) {
        return switch (correction) {
            case Merge(long reporter, long into) -> insert("MERGE", reporter, into, null, by, reason);
            case Distinct(long reporter, long other) -> insert("DISTINCT", reporter, other, null, by, reason);
            case Rename(long reporter, String name) -> insert("RENAME", reporter, null, name, by, reason);
        };
    }

    private long insert(
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

    /// Computes the display columns of all reporters from the corrections in force, in the order in which they were
    /// made.
    private void updateDisplay() {
        record Row(
                String kind,
                long reporterId,
                @Nullable Long otherId,
                @Nullable String name) {}
        jdbc.sql(RESET_DISPLAY).update();
        for (Row correction : ResultRows.of(jdbc.sql(IN_FORCE).query(Row.class))) {
            switch (correction.kind()) {
                case "MERGE" ->
                    jdbc.sql(DISPLAY_MERGED)
                            .param("reporter", correction.reporterId())
                            .param("into", correction.otherId())
                            .update();
                case "RENAME" ->
                    jdbc.sql(DISPLAY_RENAMED)
                            .param("reporter", correction.reporterId())
                            .param("name", correction.name())
                            .update();
                default -> {
                    // DISTINCT has no display columns; queries read it from the corrections.
                }
            }
        }
    }
}
