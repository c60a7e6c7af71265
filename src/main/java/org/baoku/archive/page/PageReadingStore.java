package org.baoku.archive.page;

import java.time.LocalDate;
import org.baoku.archive.LockedTransaction;
import org.baoku.archive.StorableText;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores another reading of a page whose file is stored already. What the page held is saved as a version, and
/// articles that are recognisably the same keep their ids.
@Component
public final class PageReadingStore {
    private static final String SET_GIVEN_DATE = """
            update source_file set given_date = :day where id = (select source_file_id from page where id = :page)
            """;

    private final JdbcClient jdbc;
    private final LockedTransaction transaction;
    private final PageRowWriter rows;
    private final PageLayoutRepository layouts;

    public PageReadingStore(JdbcClient jdbc, TransactionOperations transactions, OfficialLinker linker) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
        this.rows = new PageRowWriter(jdbc, linker);
        this.layouts = new PageLayoutRepository(jdbc);
    }

    /// Replaces a page by another reading of its lines.
    ///
    /// @param inTransaction is called before the page is replaced; if it throws, nothing is stored
    public void replace(long page, Page reading, ChangeReason reason, Runnable inTransaction) {
        transaction.run(() -> {
            inTransaction.run();
            rows.replace(page, rows.source(page), null, reading, reason);
        });
    }

    /// Replaces a page by another reading of its file, whose lines may be others.
    ///
    /// @param layout the layout that was read; null if it is the one that the page has, or if it has none
    /// @param unfolded the lines that were read, where columns were unfolded; null if they are the file's
    /// @param inTransaction is called before the page is replaced; if it throws, nothing is stored
    public void replace(
            long page,
            Page reading,
            @Nullable LaidOutPage layout,
            @Nullable String unfolded,
            ChangeReason reason,
            Runnable inTransaction) {
        transaction.run(() -> {
            inTransaction.run();
            SourcePage source = rows.source(page);
            @Nullable
            Long layoutId = layout == null ? source.layout() : Long.valueOf(layouts.store(layout, source.layout()));
            SourcePage read = new SourcePage(source.file(), source.number(), layoutId, StorableText.orNull(unfolded));
            rows.replace(page, read, null, reading, reason);
        });
    }

    /// Replaces a page by another reading of its file, after the same file was ingested again with an issue day or
    /// a label that the page did not have.
    ///
    /// @param day the given day; null to keep the file's
    /// @param label the given 版次; null to keep the page's
    /// @param inTransaction is called after the page is replaced; if it throws, nothing is stored
    public void replaceWithGiven(
            long page, @Nullable LocalDate day, @Nullable String label, Page reading, Runnable inTransaction) {
        transaction.run(() -> {
            if (day != null) {
                jdbc.sql(SET_GIVEN_DATE).param("day", day).param("page", page).update();
            }
            rows.replace(page, rows.source(page), label, reading, ChangeReason.INTAKE);
            inTransaction.run();
        });
    }
}
