package org.baoku.archive.editing;

import java.time.Instant;
import java.util.List;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the labels (版次) that editors set for pages;
/// [PageLabelStore][org.baoku.archive.page.PageLabelStore] writes them together with the page.
@Component
public final class PageLabelCorrectionRepository {
    /// A row of a page's history: a label set by an editor, or the undoing of one.
    ///
    /// @param label null for an undoing
    /// @param undoes the id of the correction that this row undoes; null otherwise
    public record LabelCorrectionRecord(
            long id, @Nullable String label, @Nullable Long undoes, String reason, String madeBy, Instant madeAt) {}

    private final JdbcClient jdbc;

    PageLabelCorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All corrections of a page's label and their undoings, oldest first.
    public List<LabelCorrectionRecord> history(long page) {
        return ResultRows.of(jdbc.sql("""
                        select id, label, undoes, reason, made_by, made_at from label_correction
                        where page_id = :page order by id
                        """).param("page", page).query(LabelCorrectionRecord.class));
    }
}
