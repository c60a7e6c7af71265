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

/// Keeps what people say about how pages are split and read.
///
/// Like the mends of persons, a correction is a row that is undone by one more row. How the page reads with it is
/// stored by [PageStore#restate][org.baoku.archive.page.PageStore#restate], in the same step: [#add], [#undo] and
/// [#note] are called alongside.
@Component
public final class CorrectionRepository {
    /// A correction that holds.
    public record InForce(long id, Correction what) {}

    /// A correction as it was made, or the undoing of one.
    ///
    /// @param what null for an undoing
    /// @param undoes the correction that this row undoes; null otherwise
    /// @param undone whether a later row undid it
    /// @param conflict why it does not fit the page as it now reads; null where it fits
    public record MadeCorrection(
            long id,
            @Nullable Correction what,
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

    /// The corrections of a page that hold, in the order in which they were made.
    public List<InForce> inForce(long page) {
        return ResultRows.of(
                jdbc.sql("select id, what::text from correction_in_force where page_id = :page order by id")
                        .param("page", page)
                        .query((row, _) -> new InForce(row.getLong("id"), CorrectionJson.read(row.getString("what")))));
    }

    /// Everything ever said about a page, oldest first.
    public List<MadeCorrection> history(long page) {
        return ResultRows.of(jdbc.sql(HISTORY).param("page", page).query((row, _) -> made(row)));
    }

    /// How often a page was read anew: it is another number once anything of the page has changed.
    public Optional<Integer> reading(long page) {
        return jdbc.sql("select reading from page where id = :page")
                .param("page", page)
                .query(Integer.class)
                .optional();
    }

    /// Makes sure, within the step that stores a page, that nobody changed it since.
    ///
    /// @param reading as [#reading] told it
    /// @throws PageChangedException where somebody did
    public void expect(long page, int reading) {
        if (reading(page).filter(now -> now == reading).isEmpty()) {
            throw new PageChangedException(page);
        }
    }

    /// Adds a correction.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @return its id, by which it can be undone
    public long add(long page, Correction what, String by, String reason) {
        return jdbc.sql("""
                        insert into correction (page_id, what, reason, made_by) values (:page, :what::jsonb, :reason, :by)
                        returning id
                        """)
                .param("page", page)
                .param("what", CorrectionJson.write(what))
                .param("reason", reason)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /// Undoes a correction, by one more row.
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
            throw new IllegalArgumentException("No correction in force has the number " + correction);
        }
    }

    /// Notes which corrections of a page do not fit it as it now reads; those noted before are forgotten.
    public void note(long page, Map<Long, Conflict> conflicts) {
        jdbc.sql(CLEAR_CONFLICTS).param("page", page).update();
        conflicts.forEach((correction, conflict) -> jdbc.sql("""
                        insert into correction_conflict (correction_id, kind, about) values (:id, :kind, :about)
                        """)
                .param("id", correction)
                .param("kind", conflict.kind().name())
                .param("about", conflict.about())
                .update());
    }

    private static MadeCorrection made(ResultSet row) throws SQLException {
        String what = row.getString("what");
        String kind = row.getString("kind");
        long undoes = row.getLong("undoes");
        return new MadeCorrection(
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
