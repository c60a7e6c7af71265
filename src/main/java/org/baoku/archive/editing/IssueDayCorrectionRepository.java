package org.baoku.archive.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the corrections of the days on which pages appeared; [IssueDayStore][org.baoku.archive.page.IssueDayStore]
/// writes them together with the page.
@Component
public final class IssueDayCorrectionRepository {
    /// A row of a page's history: a day set by an editor, or the undoing of one.
    ///
    /// @param date null for an undoing
    /// @param undoes the id of the correction that this row undoes; null otherwise
    public record DayCorrectionRecord(
            long id, @Nullable LocalDate date, @Nullable Long undoes, String reason, String madeBy, Instant madeAt) {}

    private final JdbcClient jdbc;

    IssueDayCorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The day that an editor set for a page; empty where none did, or it was undone.
    public Optional<LocalDate> inForce(long page) {
        return jdbc.sql("select date from day_correction_in_force where page_id = :page")
                .param("page", page)
                .query(LocalDate.class)
                .optional();
    }

    /// The day that an editor set for a page and that is left when a correction is undone; empty where none is.
    public Optional<LocalDate> inForceWithout(long page, long correction) {
        return jdbc.sql("""
                        select date from day_correction made
                        where page_id = :page and date is not null and id <> :correction
                          and not exists (select 1 from day_correction undo where undo.undoes = made.id)
                        order by id desc limit 1
                        """)
                .param("page", page)
                .param("correction", correction)
                .query(LocalDate.class)
                .optional();
    }

    /// All corrections of a page's day and their undoings, oldest first.
    public List<DayCorrectionRecord> history(long page) {
        return ResultRows.of(jdbc.sql("""
                        select id, date, undoes, reason, made_by, made_at from day_correction
                        where page_id = :page order by id
                        """).param("page", page).query(DayCorrectionRecord.class));
    }
}
