package org.baoku.archive.page;

import org.baoku.archive.ArchiveLock;
import org.baoku.archive.LockedTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores the labels (版次) that editors set for pages. While one is in force, files and imports do not
/// change the page's label.
@Component
public final class PageLabelStore {
    private static final String LABEL_IS_TAKEN = """
            select exists (select 1 from page join page other on other.issue_id = page.issue_id and other.id <> page.id
                           where page.id = :page and label_key(other.label) = label_key(:label))
            """;

    // The label that the page has without any correction is kept through all of them.
    private static final String ADD = """
            insert into label_correction (page_id, label, replaced, reason, made_by)
            select page.id, :label, case when earlier.id is null then page.label else earlier.replaced end, :reason, :by
            from page left join label_correction_in_force earlier on earlier.page_id = page.id
            where page.id = :page
            returning id
            """;

    private static final String UNDO = """
            insert into label_correction (page_id, undoes, made_by)
            select page_id, id, :by from label_correction
            where id = :correction and page_id = :page and label is not null
              and not exists (select 1 from label_correction undo where undo.undoes = :correction)
            """;

    // The latest correction that is in force, or else what was there before all of them; empty for no label.
    private static final String LABEL = """
            select coalesce((select label from label_correction_in_force where page_id = :page),
                            (select replaced from label_correction where id = :correction), '')
            """;

    private final JdbcClient jdbc;
    private final LockedTransaction transaction;

    public PageLabelStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
    }

    /// Sets a page's label.
    ///
    /// @param by the user who makes the correction
    /// @param reason may be empty
    /// @return the correction's id, for [#undo]
    /// @throws PageLabelTakenException if another page of the issue has the label
    public long set(long page, String label, String by, String reason) {
        return transaction.call(() -> {
            long correction = jdbc.sql(ADD)
                    .param("page", page)
                    .param("label", label)
                    .param("reason", reason)
                    .param("by", by)
                    .query(Long.class)
                    .single();
            update(page, correction);
            return correction;
        });
    }

    /// Undoes a correction of a page's label.
    ///
    /// @throws IllegalArgumentException if the page has no such correction in force
    /// @throws PageLabelTakenException if another page of the issue has the label that the page would have
    /// again
    public void undo(long page, long correction, String by) {
        transaction.run(() -> {
            int undone = jdbc.sql(UNDO)
                    .param("correction", correction)
                    .param("page", page)
                    .param("by", by)
                    .update();
            if (undone == 0) {
                throw new IllegalArgumentException(
                        "Page " + page + " has no correction of its label in force with the id " + correction);
            }
            update(page, correction);
        });
    }

    private void requireFree(long page, String label) {
        boolean taken = jdbc.sql(LABEL_IS_TAKEN)
                .param("page", page)
                .param("label", label)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new PageLabelTakenException(page, label);
        }
    }

    private void update(long page, long correction) {
        String label = jdbc.sql(LABEL)
                .param("page", page)
                .param("correction", correction)
                .query(String.class)
                .single();
        requireFree(page, label);
        jdbc.sql("update page set label = nullif(:label, '') where id = :page")
                .param("page", page)
                .param("label", label)
                .update();
        ArchiveLock.addRevisions(jdbc, "select :id::bigint as page_id", page);
    }
}
