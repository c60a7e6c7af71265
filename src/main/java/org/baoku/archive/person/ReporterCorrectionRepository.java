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
/// It works like [OfficialCorrectionRepository]: what was read from the page does not change, and how
/// reporters are displayed is derived from the rows in force.
@Component
public final class ReporterCorrectionRepository {
    private static final String ADD = """
            insert into reporter_correction (kind, reporter_id, other_id, name, reason, made_by)
            values (:kind, :reporter, :other, :name, :reason, :by)
            returning id
            """;

    private static final String HISTORY = """
            select correction.id, correction.kind, correction.reporter_id, reporter.name as reporter_name,
                   correction.other_id,
                   other.name as other_name, correction.name, correction.reason, correction.made_by, correction.made_at,
                   exists (select 1 from reporter_correction undo where undo.undoes = correction.id) as undone
            from reporter_correction correction
            left join reporter on reporter.id = correction.reporter_id
            left join reporter other on other.id = correction.other_id
            where correction.reporter_id = :reporter or correction.other_id = :reporter
               or correction.undoes in (select id from reporter_correction
                                        where reporter_id = :reporter or other_id = :reporter)
            order by correction.id
            """;

    private static final PersonCorrections.Kind REPORTERS = new PersonCorrections.Kind(
            "reporter",
            "false",
            "update reporter set shown_as = :shownAs, shown_name = :shownName where id = :id",
            """
            select article.page_id
            from byline join article on article.id = byline.article_id
            where byline.reporter_id = any(:persons)
            union
            select page_id from article where id = any(:articles)
            """);

    private final JdbcClient jdbc;
    private final PersonCorrections corrections;

    ReporterCorrectionRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.corrections = new PersonCorrections(jdbc, transactions, REPORTERS);
    }

    /// Adds a correction. The display of reporters changes in the same transaction, and the affected pages
    /// get a revision; a [Distinct] changes neither.
    ///
    /// @param by the user who makes the correction
    /// @param reason may be empty
    /// @return the correction's id, for [#undo]
    public long add(ReporterCorrection correction, String by, String reason) {
        return add(correction, () -> insert(correction, by, reason));
    }

    /// Adds a correction of reporters as they are displayed.
    ///
    /// @throws PersonChangedException if one of them was merged into another meanwhile
    public long addToDisplayed(ReporterCorrection correction, String by, String reason) {
        return add(correction, () -> {
            corrections.requireDisplayed(concerned(correction));
            return insert(correction, by, reason);
        });
    }

    /// Adds several merges of reporters as they are displayed, in one transaction.
    ///
    /// @throws PersonChangedException if one of the reporters was merged into another meanwhile; then none is added
    public void addAll(List<Merge> merges, String by, String reason) {
        List<Long> concerned =
                merges.stream().flatMap(merge -> concerned(merge).stream()).toList();
        corrections.addChangingDisplay(concerned, List.of(), () -> {
            corrections.requireDisplayed(concerned);
            return merges.stream().map(merge -> insert(merge, by, reason)).toList();
        });
    }

    private static List<Long> concerned(ReporterCorrection correction) {
        return switch (correction) {
            case Merge(long reporter, long into) -> List.of(reporter, into);
            case Distinct(long reporter, long other) -> List.of(reporter, other);
            case Rename(long reporter, String _) -> List.of(reporter);
        };
    }

    private long add(ReporterCorrection correction, Supplier<Long> insert) {
        return switch (correction) {
            case Distinct _ -> corrections.add(insert);
            case Merge _, Rename _ -> corrections.addChangingDisplay(concerned(correction), List.of(), insert);
        };
    }

    /// Undoes a correction.
    ///
    /// @throws IllegalArgumentException if there is no correction with that id, or if it is already undone
    public long undo(long correction, String by) {
        return corrections.undo(correction, List::of, by);
    }

    /// All corrections of a reporter, including undone ones and their undoing, oldest first.
    public List<ReporterCorrectionEntry> history(long reporter) {
        return ResultRows.of(jdbc.sql(HISTORY).param("reporter", reporter).query(ReporterCorrectionEntry.class));
    }

    /// The printed names of reporters that differ from their displayed names, by the displayed reporter's id.
    public Map<Long, Set<String>> otherNames() {
        return corrections.otherNames();
    }

    /// Pairs of reporters that a [Distinct] in force keeps apart, by their displayed reporters' ids.
    public Set<Set<Long>> distinctPairs() {
        return corrections.distinctPairs();
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
}
