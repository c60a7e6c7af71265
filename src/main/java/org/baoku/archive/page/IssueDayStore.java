package org.baoku.archive.page;

import java.time.LocalDate;
import org.baoku.archive.LockedTransaction;
import org.baoku.archive.page.ChangeReason.Step;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.paper.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores an editor's correction of the day on which a page appeared, together with the page as it reads
/// with that day.
@Component
public final class IssueDayStore {
    private static final String ADD = """
            insert into day_correction (page_id, date, reason, made_by) values (:page, :date, :reason, :by)
            returning id
            """;

    private static final String UNDO = """
            insert into day_correction (page_id, undoes, made_by)
            select page_id, id, :by from day_correction
            where id = :correction and page_id = :page and date is not null
              and not exists (select 1 from day_correction undo where undo.undoes = :correction)
            """;

    private final JdbcClient jdbc;
    private final LockedTransaction transaction;
    private final PageRowWriter rows;

    public IssueDayStore(JdbcClient jdbc, TransactionOperations transactions, OfficialLinker linker) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
        this.rows = new PageRowWriter(jdbc, linker);
    }

    /// Sets the day on which a page appeared.
    ///
    /// @param by the user who makes the correction
    /// @param reason may be empty
    /// @param reading the page as it reads with that day
    /// @param inTransaction is called before the page is replaced; if it throws, nothing is stored
    /// @return the correction's id, for [#undo]
    public long set(long page, LocalDate day, String by, String reason, Page reading, Runnable inTransaction) {
        return transaction.call(() -> {
            inTransaction.run();
            long correction = jdbc.sql(ADD)
                    .param("page", page)
                    .param("date", day)
                    .param("reason", reason)
                    .param("by", by)
                    .query(Long.class)
                    .single();
            rows.replace(page, reading, new ChangeReason(Step.DAY, by));
            return correction;
        });
    }

    /// Undoes a correction of a page's day.
    ///
    /// @param reading the page as it reads without the correction
    /// @param inTransaction is called before the page is replaced; if it throws, nothing is stored
    /// @throws IllegalArgumentException if the page has no such correction in force
    public void undo(long page, long correction, String by, Page reading, Runnable inTransaction) {
        transaction.run(() -> {
            inTransaction.run();
            int undone = jdbc.sql(UNDO)
                    .param("correction", correction)
                    .param("page", page)
                    .param("by", by)
                    .update();
            if (undone == 0) {
                throw new IllegalArgumentException(
                        "Page " + page + " has no correction of its day in force with the id " + correction);
            }
            rows.replace(page, reading, new ChangeReason(Step.DAY, by));
        });
    }
}
