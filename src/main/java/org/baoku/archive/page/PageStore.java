package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.baoku.archive.LockedTransaction;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.StorableText;
import org.baoku.archive.page.StoreResult.Change;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores a file together with the page that was read from it: the bytes, the articles, the persons whom they name and
/// a revision, in one transaction. If the page exists already, it is replaced as a whole, and what it held is saved as
/// a version.
///
/// [PageReadingStore] stores another reading of a file that is stored already.
@Component
public final class PageStore {
    private static final String ADD_FILE = """
            insert into source_file (newspaper_id, path, bytes, sha256, encoding, given_date)
            values (:newspaper, :path, :bytes, sha256(:bytes), :encoding, :givenDate)
            on conflict (newspaper_id, sha256) do update set
                path = excluded.path, given_date = coalesce(excluded.given_date, source_file.given_date)
            returning id
            """;

    private final JdbcClient jdbc;
    private final LockedTransaction transaction;
    private final NewspaperRepository newspapers;
    private final PageLookup lookup;
    private final PageRowWriter rows;

    public PageStore(
            JdbcClient jdbc,
            TransactionOperations transactions,
            NewspaperRepository newspapers,
            OfficialLinker linker) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
        this.newspapers = newspapers;
        this.lookup = new PageLookup(jdbc, newspapers);
        this.rows = new PageRowWriter(jdbc, linker);
    }

    /// Stores a page that was read from these bytes.
    ///
    /// It replaces the page that [PageLookup#byPlace] finds. Articles that are recognisably the same keep their
    /// ids. If a page was read from the same bytes already, nothing changes.
    ///
    /// @param encoding the charset with which the bytes were decoded
    public StoreResult store(PageOrigin origin, byte[] bytes, String encoding, Page page) {
        return store(origin, bytes, encoding, page, null, ChangeReason.INTAKE, _ -> {});
    }

    /// Stores a page that was read from these bytes, like the other `store`.
    ///
    /// @param predecessor the page to replace if [PageLookup#byPlace] finds none; null to add a new one
    /// @param inTransaction is called with the result before the transaction is committed; if it throws, nothing is
    /// stored
    public StoreResult store(
            PageOrigin origin,
            byte[] bytes,
            String encoding,
            Page page,
            @Nullable Long predecessor,
            ChangeReason reason,
            Consumer<StoreResult> inTransaction) {
        return transaction.call(() -> {
            Optional<Long> same = lookup.byContent(origin.newspaper(), bytes);
            StoreResult result = same.isPresent()
                    ? new StoreResult(same.get(), Change.UNCHANGED)
                    : storeChanged(origin, bytes, encoding, page, predecessor, reason);
            inTransaction.accept(result);
            return result;
        });
    }

    private StoreResult storeChanged(
            PageOrigin origin,
            byte[] bytes,
            String encoding,
            Page page,
            @Nullable Long predecessor,
            ChangeReason reason) {
        long newspaper = newspapers.idOf(origin.newspaper());
        long file = jdbc.sql(ADD_FILE)
                .param("newspaper", newspaper)
                .param("path", StorableText.of(origin.path()))
                .param("bytes", bytes)
                .param("encoding", encoding)
                .param("givenDate", origin.givenDate())
                .query(Long.class)
                .single();
        @Nullable LocalDate day = page.issueDay().date();
        Optional<Long> existing = Optional.ofNullable(day)
                .flatMap(known -> lookup.byPlace(origin, known))
                .or(() -> Optional.ofNullable(predecessor));
        if (existing.isPresent()) {
            rows.replace(existing.get(), file, origin.givenLabel(), page, reason);
            return new StoreResult(existing.get(), Change.REPLACED);
        }
        return new StoreResult(rows.add(newspaper, file, origin.givenLabel(), page, reason), Change.ADDED);
    }
}
