package org.baoku.archive.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads on which day people say a page appeared; [PageStore][org.baoku.archive.page.PageStore] writes it together with
/// the page that follows from it.
@Component
public final class IssueDayCorrectionRepository {
    /// A day that somebody settled, or the undoing of one.
    ///
    /// @param date null for an undoing
    /// @param undoes the mend that this row undoes; null for a settling
    public record MadeDayMend(
            long id, @Nullable LocalDate date, @Nullable Long undoes, String reason, String madeBy, Instant madeAt) {}

    private final JdbcClient jdbc;

    IssueDayCorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The day that somebody settled for a page, unless it was undone.
    public Optional<LocalDate> inForce(long page) {
        return jdbc.sql("select date from day_in_force where page_id = :page")
                .param("page", page)
                .query(LocalDate.class)
                .optional();
    }

    /// Everything ever said about a page's day, oldest first.
    public List<MadeDayMend> history(long page) {
        return ResultRows.of(jdbc.sql("""
                        select id, date, undoes, reason, made_by, made_at from day_mend where page_id = :page order by id
                        """).param("page", page).query(MadeDayMend.class));
    }
}
