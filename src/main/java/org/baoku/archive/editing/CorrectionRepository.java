package org.baoku.archive.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.archive.page.PageChangedException;
import org.baoku.paper.Correction;
import org.baoku.paper.Correction.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores editors' corrections of how pages are segmented and read.
///
/// A correction is a row, and its undoing is one more row. The page as it reads with the correction is stored by
/// [PageReadingStore][org.baoku.archive.page.PageReadingStore], which calls [#add], [#undo] and
/// [#replaceConflicts] in the same transaction.
@Component
public final class CorrectionRepository {
    /// A correction that was not undone.
    public record CorrectionInForce(long id, Correction correction) {}

    /// A row of a page's history: a correction, or the undoing of one.
    ///
    /// @param correction null for an undoing
    /// @param undoes the id of the correction that this row undoes; null otherwise
    /// @param undone whether a later row undid it
    /// @param conflict why it does not fit the page as it now reads; null where it fits
    public record CorrectionRecord(
            long id,
            @Nullable Correction correction,
            @Nullable Long undoes,
            String reason,
            String madeBy,
            Instant madeAt,
            boolean undone,
            @Nullable Conflict conflict) {}

    private static final String HISTORY = """
            select made.id, made.what::text as what, made.undoes, made.reason, made.made_by, made.made_at,
                   exists (select 1 from correction undo where undo.undoes = made.id) as undone,
                   conflict.kind, conflict.about
            from correction made
            left join correction_conflict conflict on conflict.correction_id = made.id
            where made.page_id = :page
            order by made.id
            """;

    private static final String CLEAR_CONFLICTS = """
            delete from correction_conflict
            where correction_id in (select id from correction where page_id = :page)
            """;

    private final JdbcClient jdbc;

    CorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The corrections of a page that were not undone, in the order in which they were made.
    public List<CorrectionInForce> inForce(long page) {
        return ResultRows.of(
                jdbc.sql("select id, what::text from correction_in_force where page_id = :page order by id")
                        .param("page", page)
                        .query((row, _) ->
                                new CorrectionInForce(row.getLong("id"), CorrectionJson.read(row.getString("what")))));
    }

    /// All corrections of a page and their undoings, oldest first.
    public List<CorrectionRecord> history(long page) {
        return ResultRows.of(jdbc.sql(HISTORY).param("page", page).query((row, _) -> correctionRecord(row)));
    }

    /// The number of times that a page was read, which changes with every change of the page; empty where there is no
    /// such page.
    public Optional<Integer> reading(long page) {
        return jdbc.sql("select reading from page where id = :page")
                .param("page", page)
                .query(Integer.class)
                .optional();
    }

    /// Checks, in the transaction that stores a page, that the page has not changed since it was read.
    ///
    /// @param reading the result of [#reading] at that time
    /// @throws PageChangedException where it has changed
    public void requireReading(long page, int reading) {
        if (reading(page).filter(current -> current == reading).isEmpty()) {
            throw new PageChangedException(page);
        }
    }

    /// Adds a correction.
    ///
    /// @param by the editor's name
    /// @param reason the editor's reason, or empty
    /// @return the correction's id
    public long add(long page, Correction correction, String by, String reason) {
        return jdbc.sql("""
                        insert into correction (page_id, what, reason, made_by) values (:page, :what::jsonb, :reason, :by)
                        returning id
                        """)
                .param("page", page)
                .param("what", CorrectionJson.write(correction))
                .param("reason", reason)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /// Undoes a correction.
    ///
    /// @throws IllegalArgumentException where no such correction of the page is in force
    public void undo(long page, long correction, String by) {
        int undone = jdbc.sql("""
                        insert into correction (page_id, undoes, made_by)
                        select page_id, id, :by from correction_in_force where id = :id and page_id = :page
                        """)
                .param("by", by)
                .param("id", correction)
                .param("page", page)
                .update();
        if (undone == 0) {
            throw new IllegalArgumentException(
                    "Page " + page + " has no correction in force with the id " + correction);
        }
    }

    /// Stores which corrections of a page do not fit it as it now reads, in place of those stored before.
    ///
    /// @param conflicts by the correction's id
    public void replaceConflicts(long page, Map<Long, Conflict> conflicts) {
        jdbc.sql(CLEAR_CONFLICTS).param("page", page).update();
        conflicts.forEach((correction, conflict) -> jdbc.sql("""
                        insert into correction_conflict (correction_id, kind, about) values (:id, :kind, :about)
                        """)
                .param("id", correction)
                .param("kind", conflict.kind().name())
                .param("about", conflict.about())
                .update());
    }

    private static CorrectionRecord correctionRecord(ResultSet row) throws SQLException {
        String what = row.getString("what");
        String kind = row.getString("kind");
        long undoes = row.getLong("undoes");
        return new CorrectionRecord(
                row.getLong("id"),
                what == null ? null : CorrectionJson.read(what),
                undoes == 0 ? null : undoes,
                row.getString("reason"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getBoolean("undone"),
                kind == null ? null : new Conflict(Conflict.Kind.valueOf(kind), row.getString("about")));
    }
}
