package org.baoku.archive.page;

import org.baoku.archive.LockedTransaction;
import org.baoku.archive.page.ChangeReason.Step;
import org.baoku.archive.page.PageVersionRepository.StoredVersion;
import org.baoku.archive.person.OfficialLinker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Restores earlier versions of pages.
@Component
public final class PageVersionRestorer {
    private static final String FILE_IS_USED = """
            select exists (select 1 from page where source_file_id = :file and file_page = :filePage and id <> :page)
            """;

    private final JdbcClient jdbc;
    private final LockedTransaction transaction;
    private final PageVersionRepository versions;
    private final PageRowWriter rows;

    public PageVersionRestorer(JdbcClient jdbc, TransactionOperations transactions, OfficialLinker linker) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
        this.versions = new PageVersionRepository(jdbc);
        this.rows = new PageRowWriter(jdbc, linker);
    }

    /// Restores a version of a page; what the page held becomes a version itself. Rereading the archive's files
    /// does not change a restored page, and neither does ingesting one of the files of its versions again; only
    /// new bytes do.
    ///
    /// @param by the user who asks for it
    /// @throws IllegalArgumentException if the page has no such version, or if the version's file belongs to
    /// another page now
    public void restore(long page, long version, String by) {
        transaction.run(() -> {
            StoredVersion stored = versions.find(page, version)
                    .orElseThrow(() -> new IllegalArgumentException("Page " + page + " has no version " + version));
            boolean fileIsUsed = jdbc.sql(FILE_IS_USED)
                    .param("file", stored.source().file())
                    .param("filePage", stored.source().number())
                    .param("page", page)
                    .query(Boolean.class)
                    .single();
            if (fileIsUsed) {
                throw new IllegalArgumentException("The file of version " + version + " belongs to another page now");
            }
            rows.restore(page, stored, new ChangeReason(Step.BACK, by));
        });
    }
}
