package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.baoku.archive.LockedTransaction;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.PackedText;
import org.baoku.archive.Sha256;
import org.baoku.archive.StorableText;
import org.baoku.archive.file.LargeFile;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.page.StoreResult.Change;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores a file together with the page that was read from it: the bytes, the articles, the persons whom
/// they name and a revision, in one transaction. If the page exists already, it is replaced as a whole, and
/// what it held is saved as a version.
///
/// [PageReadingStore] stores another reading of a file that is stored already.
@Component
public final class PageStore {
    private static final String ADD_TEXT = """
            insert into source_file (newspaper_id, path, packed, sha256, encoding, given_date)
            values (:newspaper, :path, :packed, decode(:sha256, 'hex'), :encoding, :givenDate)
            on conflict (newspaper_id, sha256) do update set
                path = excluded.path, given_date = coalesce(excluded.given_date, source_file.given_date)
            returning id
            """;

    private static final String ADD_LARGE_FILE = """
            insert into source_file (newspaper_id, path, large_file_id, sha256, encoding, form, given_date)
            values (:newspaper, :path, :file, decode(:sha256, 'hex'), :form, :form, :givenDate)
            on conflict (newspaper_id, sha256) do update set
                path = excluded.path, given_date = coalesce(excluded.given_date, source_file.given_date)
            returning id
            """;

    private final JdbcClient jdbc;
    private final LockedTransaction transaction;
    private final NewspaperRepository newspapers;
    private final PageLookup lookup;
    private final PageRowWriter rows;
    private final PageLayoutRepository layouts;
    private final PageSketchRepository sketches;

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
        this.layouts = new PageLayoutRepository(jdbc);
        this.sketches = new PageSketchRepository(jdbc, transactions, newspapers);
    }

    /// Stores a page that was read from these bytes.
    ///
    /// It replaces the page that [PageLookup#byPlace] finds. Articles that are recognisably the same keep their
    /// ids. If a page was read from the same bytes already, nothing changes.
    ///
    /// @param encoding the charset with which the bytes were decoded
    public StoreResult store(PageOrigin origin, byte[] bytes, String encoding, Page page) {
        return store(origin, new SourceContent.Text(bytes, encoding, null), page, null, ChangeReason.INTAKE, _ -> {});
    }

    /// Stores a page that was read from a file, like the other `store`.
    ///
    /// @param predecessor the page to replace if [PageLookup#byPlace] finds none; null to add a new one
    /// @param inTransaction is called with the result before the transaction is committed; if it throws,
    /// nothing is stored
    public StoreResult store(
            PageOrigin origin,
            SourceContent content,
            Page page,
            @Nullable Long predecessor,
            ChangeReason reason,
            Consumer<StoreResult> inTransaction) {
        return transaction.call(() -> {
            Optional<Long> same = sameContent(origin, content);
            StoreResult result = same.isPresent()
                    ? new StoreResult(same.get(), Change.UNCHANGED)
                    : storeChanged(origin, content, page, predecessor, reason);
            inTransaction.accept(result);
            return result;
        });
    }

    private Optional<Long> sameContent(PageOrigin origin, SourceContent content) {
        return switch (content) {
            case SourceContent.Text text -> lookup.byContent(origin.newspaper(), text.bytes());
            case SourceContent.Placed placed ->
                lookup.byContent(origin.newspaper(), placed.file().sha256(), placed.number());
        };
    }

    private StoreResult storeChanged(
            PageOrigin origin, SourceContent content, Page page, @Nullable Long predecessor, ChangeReason reason) {
        long newspaper = newspapers.idOf(origin.newspaper());
        SourcePage source = add(newspaper, origin, content);
        sketches.add(source, content.text());
        @Nullable LocalDate day = page.issueDay().date();
        Optional<Long> atPlace =
                Optional.ofNullable(day).flatMap(known -> lookup.byPlace(origin, content.pageNumber(), known));
        boolean placeIsTaken = atPlace.isPresent() && lookup.isOtherPageOfFile(atPlace.get(), content);
        Optional<Long> existing = placeIsTaken ? Optional.empty() : atPlace.or(() -> Optional.ofNullable(predecessor));
        if (existing.isPresent()) {
            rows.replace(existing.get(), source, origin.givenLabel(), page, reason);
            return new StoreResult(existing.get(), Change.REPLACED);
        }
        // Two pages of a file cannot have one label: it was misread, or misprinted.
        @Nullable String label = placeIsTaken ? null : origin.givenLabel();
        return new StoreResult(rows.add(newspaper, source, label, page, reason), Change.ADDED);
    }

    private SourcePage add(long newspaper, PageOrigin origin, SourceContent content) {
        return switch (content) {
            case SourceContent.Text(byte[] bytes, String encoding, String unfolded) ->
                new SourcePage(
                        add(
                                jdbc.sql(ADD_TEXT)
                                        .param("packed", PackedText.pack(bytes))
                                        .param("sha256", Sha256.hex(bytes))
                                        .param("encoding", encoding),
                                newspaper,
                                origin),
                        1,
                        null,
                        StorableText.orNull(unfolded));
            case SourceContent.Placed(PageFormat format, LargeFile file, int number, LaidOutPage layout) ->
                new SourcePage(
                        add(
                                jdbc.sql(ADD_LARGE_FILE)
                                        .param("file", file.id())
                                        .param("sha256", file.sha256())
                                        .param("form", format.name()),
                                newspaper,
                                origin),
                        number,
                        layouts.store(layout, null),
                        null);
        };
    }

    /// Adds a source file, or finds the one with the same bytes.
    ///
    /// @return its id
    private static long add(JdbcClient.StatementSpec statement, long newspaper, PageOrigin origin) {
        return statement
                .param("newspaper", newspaper)
                .param("path", StorableText.of(origin.path()))
                .param("givenDate", origin.givenDate())
                .query(Long.class)
                .single();
    }
}
