package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baoku.archive.ArchiveLock;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.StorableText;
import org.baoku.archive.page.ChangeReason.Step;
import org.baoku.archive.page.StoreResult.Change;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.paper.Furniture;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores pages: the bytes of the file, the articles, who is named in them, and the archive's next revision, all or
/// nothing. What a page was before it is replaced is kept as a version.
///
/// One page is stored at a time, whoever asks, so that revisions are committed in their order and a name becomes one
/// person only once.
@Component
public final class PageStore {
    // A page that somebody brought back to an earlier version holds against the files it was brought back from.
    private static final String PAGE_OF_BYTES = """
            with file as (select id from source_file where newspaper_id = :newspaper and sha256 = sha256(:bytes))
            select page.id from page where page.source_file_id = (select id from file)
            union all
            select page.id from page_version version
            join page on page.id = version.page_id
            where version.source_file_id = (select id from file) and page.held_version is not null
            limit 1
            """;

    private static final String KEEP_FILE = """
            insert into source_file (newspaper_id, path, bytes, sha256, encoding, given_date)
            values (:newspaper, :path, :bytes, sha256(:bytes), :encoding, :givenDate)
            on conflict (newspaper_id, sha256) do update set
                path = excluded.path, given_date = coalesce(excluded.given_date, source_file.given_date)
            returning id
            """;

    private static final String ISSUE_OF_DAY = """
            insert into issue (newspaper_id, date) values (:newspaper, :date)
            on conflict (newspaper_id, date) do update set date = excluded.date
            returning id
            """;

    // A file's name alone does not say which page it is: A01.txt comes every day.
    private static final String PAGE_OF_ISSUE = """
            select page.id from page
            join source_file on source_file.id = page.source_file_id
            where page.issue_id = :issue
              and (page.label = :label or (:label::text is null and page.label is null and source_file.path = :path))
            """;

    private static final String ADD_PAGE = """
            insert into page (newspaper_id, issue_id, number, label, source_file_id, day_evidence, day_confidence,
                              stated_by, stated_for)
            values (:newspaper, :issue,
                    case when :issue::bigint is null then null
                         else (select coalesce(max(number), 0) + 1 from page where issue_id = :issue) end,
                    :label, :file, :evidence, :confidence, :step, :person)
            returning id
            """;

    private static final String REPLACE_PAGE = """
            update page
            set source_file_id = :file, day_evidence = :evidence, day_confidence = :confidence,
                label = coalesce(:label, label), stated_by = :step, stated_for = :person, stated_at = clock_timestamp(),
                held_version = :held
            where id = :page
            """;

    private static final String MOVE_PAGE = """
            update page
            set issue_id = :issue,
                number = case when :issue::bigint is null then null
                              else (select coalesce(max(number), 0) + 1 from page where issue_id = :issue) end
            where id = :page and issue_id is distinct from :issue
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final NewspaperRepository newspapers;
    private final ArticleWriter writing;
    private final PageRepository shelf;
    private final PageVersionRepository versions;
    private final RedirectRepository redirects;

    public PageStore(
            JdbcClient jdbc,
            TransactionOperations transactions,
            NewspaperRepository newspapers,
            OfficialLinker recognition) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.newspapers = newspapers;
        writing = new ArticleWriter(jdbc, recognition);
        shelf = new PageRepository(jdbc);
        versions = new PageVersionRepository(jdbc);
        redirects = new RedirectRepository(jdbc);
    }

    /// The page that was read from exactly these bytes.
    public Optional<Long> pageOf(Newspaper newspaper, byte[] bytes) {
        return jdbc.sql(PAGE_OF_BYTES)
                .param("newspaper", newspapers.idOf(newspaper))
                .param("bytes", bytes)
                .query(Long.class)
                .optional();
    }

    /// Stores a page that was read from these bytes.
    ///
    /// A page with the same label on the same day, or without a label but from a file of the same path, is replaced
    /// whole; articles that are recognisably the same keep their ids.
    ///
    /// @param encoding what the bytes were read as
    public StoreResult store(PageOrigin origin, byte[] bytes, String encoding, Page page) {
        return store(origin, bytes, encoding, page, null, ChangeReason.INTAKE, _ -> {});
    }

    /// The same for a page of which it may be known which one it was before.
    ///
    /// @param before the page that the file brings again with other bytes, where no label tells; null for none
    /// @param alongside writes what else belongs to the same step: all is kept, or nothing
    public StoreResult store(
            PageOrigin origin,
            byte[] bytes,
            String encoding,
            Page page,
            @Nullable Long before,
            ChangeReason cause,
            Consumer<StoreResult> alongside) {
        return inTurn(() -> {
            Optional<Long> same = pageOf(origin.newspaper(), bytes);
            StoreResult stored = same.isPresent()
                    ? new StoreResult(same.get(), Change.UNCHANGED)
                    : storeChanged(origin, bytes, encoding, page, before, cause);
            alongside.accept(stored);
            return stored;
        });
    }

    private StoreResult storeChanged(
            PageOrigin origin, byte[] bytes, String encoding, Page page, @Nullable Long before, ChangeReason cause) {
        long newspaper = newspapers.idOf(origin.newspaper());
        long file = jdbc.sql(KEEP_FILE)
                .param("newspaper", newspaper)
                .param("path", StorableText.of(origin.path()))
                .param("bytes", bytes)
                .param("encoding", encoding)
                .param("givenDate", origin.givenDate())
                .query(Long.class)
                .single();
        Long issue = issueOfDay(newspaper, page);
        Optional<Long> known = (issue == null ? Optional.<Long>empty() : pageOfIssue(issue, origin))
                .or(() -> Optional.ofNullable(before));
        if (known.isPresent()) {
            move(known.get(), issue);
            replace(known.get(), file, origin.givenLabel(), page, cause, null);
            return new StoreResult(known.get(), Change.REPLACED);
        }
        long id = addPage(newspaper, issue, origin, file, page, cause);
        addFurniture(id, page.furniture());
        writing.add(id, page.articles(), page.issueDay().date(), Map.of());
        countRevision(id);
        return new StoreResult(id, Change.ADDED);
    }

    /// The page that a file with other bytes stands for by the issue's day and the page's label or the file's path.
    public Optional<Long> pageOf(PageOrigin origin, LocalDate day) {
        return jdbc.sql("""
                        select issue.id from issue join newspaper on newspaper.id = issue.newspaper_id
                        where newspaper.name = :newspaper and issue.date = :day
                        """)
                .param("newspaper", origin.newspaper().name())
                .param("day", day)
                .query(Long.class)
                .optional()
                .flatMap(issue -> pageOfIssue(issue, origin));
    }

    /// Settles on which day a page appeared, and stores the page as it reads with that day.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @param read the page read again with that day given
    /// @return the mend's id, by which it can be undone
    public long settleDay(long page, LocalDate day, String by, String reason, Page read) {
        return inTurn(() -> {
            long mend = jdbc.sql("""
                            insert into day_mend (page_id, date, reason, made_by) values (:page, :date, :reason, :by)
                            returning id
                            """)
                    .param("page", page)
                    .param("date", day)
                    .param("reason", reason)
                    .param("by", by)
                    .query(Long.class)
                    .single();
            restate(page, read, new ChangeReason(Step.DAY, by));
            return mend;
        });
    }

    /// Undoes the settling of a page's day, and stores the page as it reads without it.
    ///
    /// @param read the page read again
    /// @throws IllegalArgumentException where no such mend of the page is in force
    public void undoDay(long page, long mend, String by, Page read) {
        inTurn(() -> {
            int undone = jdbc.sql("""
                            insert into day_mend (page_id, undoes, made_by)
                            select page_id, id, :by from day_mend
                            where id = :mend and page_id = :page and date is not null
                              and not exists (select 1 from day_mend undo where undo.undoes = :mend)
                            """)
                    .param("mend", mend)
                    .param("page", page)
                    .param("by", by)
                    .update();
            if (undone == 0) {
                throw new IllegalArgumentException("No settled day in force has the number " + mend);
            }
            restate(page, read, new ChangeReason(Step.DAY, by));
            return mend;
        });
    }

    /// Stores another reading of the bytes that a page has already, and what else belongs to the same step: all or
    /// nothing.
    ///
    /// @param alongside writes the rows that explain the new reading
    public void restate(long page, Page read, ChangeReason cause, Runnable alongside) {
        inTurn(() -> {
            alongside.run();
            restate(page, read, cause);
            return page;
        });
    }

    /// Stores another reading of a page whose file came again together with its issue's day or the page's label.
    ///
    /// @param day null where none was given
    /// @param label null where none was given
    /// @param alongside writes what else belongs to the same step
    public void give(long page, @Nullable LocalDate day, @Nullable String label, Page read, Runnable alongside) {
        inTurn(() -> {
            jdbc.sql(
                            "update source_file set given_date = coalesce(:day, given_date) where id = (select source_file_id from page where id = :page)")
                    .param("day", day)
                    .param("page", page)
                    .update();
            long file = fileOf(page);
            move(page, issueOfDay(newspaperOf(page), read));
            replace(page, file, label, read, ChangeReason.INTAKE, null);
            alongside.run();
            return page;
        });
    }

    /// Brings a page back to what it was; it stays so until other bytes come.
    ///
    /// @param by who says so
    /// @throws IllegalArgumentException where the page has no such version, or its file belongs to another page now
    public void goBack(long page, long version, String by) {
        inTurn(() -> {
            PageVersionRepository.Restored restored = versions.restored(page, version)
                    .orElseThrow(() -> new IllegalArgumentException("Page " + page + " has no version " + version));
            Page read = restored.page();
            if (heldByAnother(page, restored.file())) {
                throw new IllegalArgumentException("The file of version " + version + " belongs to another page now");
            }
            Map<Integer, Long> ids = new HashMap<>();
            for (int i = 0; i < restored.ids().size(); i++) {
                ids.put(i, restored.ids().get(i));
            }
            move(page, issueOfDay(newspaperOf(page), read));
            replace(page, restored.file(), null, read, new ChangeReason(Step.BACK, by), new Held(version, ids));
            return page;
        });
    }

    private boolean heldByAnother(long page, long file) {
        return jdbc.sql("select exists (select 1 from page where source_file_id = :file and id <> :page)")
                .param("file", file)
                .param("page", page)
                .query(Boolean.class)
                .single();
    }

    private void restate(long id, Page page, ChangeReason cause) {
        move(id, issueOfDay(newspaperOf(id), page));
        replace(id, fileOf(id), null, page, cause, null);
    }

    private long newspaperOf(long page) {
        return jdbc.sql("select newspaper_id from page where id = :page")
                .param("page", page)
                .query(Long.class)
                .single();
    }

    private long fileOf(long page) {
        return jdbc.sql("select source_file_id from page where id = :page")
                .param("page", page)
                .query(Long.class)
                .single();
    }

    private void move(long page, @Nullable Long issue) {
        jdbc.sql(MOVE_PAGE).param("issue", issue).param("page", page).update();
    }

    private <T> T inTurn(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            ArchiveLock.acquire(jdbc);
            return work.get();
        }));
    }

    private @Nullable Long issueOfDay(long newspaper, Page page) {
        if (page.issueDay().date() == null) {
            return null;
        }
        return jdbc.sql(ISSUE_OF_DAY)
                .param("newspaper", newspaper)
                .param("date", page.issueDay().date())
                .query(Long.class)
                .single();
    }

    private Optional<Long> pageOfIssue(long issue, PageOrigin origin) {
        return jdbc.sql(PAGE_OF_ISSUE)
                .param("issue", issue)
                .param("label", origin.givenLabel())
                .param("path", origin.path())
                .query(Long.class)
                .optional();
    }

    private long addPage(
            long newspaper, @Nullable Long issue, PageOrigin origin, long file, Page page, ChangeReason cause) {
        return jdbc.sql(ADD_PAGE)
                .param("newspaper", newspaper)
                .param("issue", issue)
                .param("label", origin.givenLabel())
                .param("file", file)
                .param("evidence", StorableText.array(page.issueDay().evidence()))
                .param("confidence", page.issueDay().confidence())
                .param("step", cause.step().name())
                .param("person", cause.person())
                .query(Long.class)
                .single();
    }

    /// The version that a page is brought back to, and the ids that its articles had by their place.
    private record Held(long version, Map<Integer, Long> ids) {}

    /// Puts another reading in the place of what a page holds, which is kept as a version.
    private void replace(
            long id, long file, @Nullable String label, Page page, ChangeReason cause, @Nullable Held held) {
        List<ArchivedArticle> before = shelf.asRead(id);
        versions.keep(id, before);
        jdbc.sql(REPLACE_PAGE)
                .param("page", id)
                .param("file", file)
                .param("label", label)
                .param("evidence", StorableText.array(page.issueDay().evidence()))
                .param("confidence", page.issueDay().confidence())
                .param("step", cause.step().name())
                .param("person", cause.person())
                .param("held", held == null ? null : held.version())
                .update();
        jdbc.sql("delete from furniture where page_id = :page")
                .param("page", id)
                .update();
        jdbc.sql("delete from article where page_id = :page").param("page", id).update();
        addFurniture(id, page.furniture());
        writing.add(
                id,
                page.articles(),
                page.issueDay().date(),
                held == null ? ArticleMatcher.kept(before, page.articles()) : held.ids());
        redirects.leave(id, before, shelf.asRead(id));
        countRevision(id);
    }

    private void addFurniture(long page, List<Furniture> furniture) {
        for (Furniture line : furniture) {
            jdbc.sql("insert into furniture (page_id, line, text, kind) values (:page, :line, :text, :kind)")
                    .param("page", page)
                    .param("line", line.line())
                    .param("text", StorableText.of(line.text()))
                    .param("kind", line.kind().name())
                    .update();
        }
    }

    private void countRevision(long page) {
        ArchiveLock.addRevisions(jdbc, "select :id::bigint as page_id", page);
    }
}
