package org.baoku.archive.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.LockedTransaction;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.PackedText;
import org.baoku.archive.Sha256;
import org.baoku.archive.StorableText;
import org.baoku.archive.page.ImportedPageLookup.ExistingPage;
import org.baoku.archive.page.ImportedPageLookup.Match;
import org.baoku.archive.page.StoreResult.Change;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.archive.person.PersonRegistry;
import org.baoku.paper.Article;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores many imported pages at once. A batch is one transaction, and each of its pages gets a revision.
///
/// New pages are inserted with one statement per table; a page that the archive has already is replaced by
/// [PageStore].
@Component
public final class BulkPageStore {
    private static final String ADD_FILES = """
            insert into source_file (id, newspaper_id, path, packed, packed_with_articles, sha256, encoding, form)
            overriding system value
            select id, newspaper, path, decode(packed, 'base64'), "withArticles", decode(sha256, 'hex'), 'UTF-8', 'ARTICLES'
            from json_to_recordset(:rows::json)
                 as row(id bigint, newspaper bigint, path text, packed text, "withArticles" boolean, sha256 text)
            on conflict (newspaper_id, sha256) do update set path = excluded.path, form = excluded.form
            """;

    private static final String ADD_ISSUES = """
            insert into issue (newspaper_id, date)
            select distinct newspaper, date
            from json_to_recordset(:rows::json) as row(newspaper bigint, date date)
            where date is not null
            order by 1, 2
            on conflict (newspaper_id, date) do nothing
            """;

    private static final String ADD_PAGES = """
            insert into page (id, newspaper_id, issue_id, number, label, source_file_id, day_evidence, day_confidence)
            overriding system value
            select row.id, row.newspaper, issue.id,
                   case when issue.id is not null
                        then (select coalesce(max(number), 0) from page where page.issue_id = issue.id)
                             + row_number() over (partition by issue.id order by row.id) end,
                   row.label, file.id, row.evidence, row.confidence
            from json_to_recordset(:rows::json)
                 as row(id bigint, newspaper bigint, date date, label text, sha256 text, evidence text[],
                        confidence double precision)
            join source_file file on file.newspaper_id = row.newspaper and file.sha256 = decode(row.sha256, 'hex')
            left join issue on issue.newspaper_id = row.newspaper and issue.date = row.date
            """;

    private static final String ADD_REVISIONS = """
            insert into revision (number, page_id)
            select (select coalesce(max(number), 0) from revision) + row_number() over (order by id), id
            from json_to_recordset(:rows::json) as row(id bigint)
            """;

    private static final String MARK_AS_ARTICLES = """
            update source_file set form = 'ARTICLES'
            from page where page.id = :page and source_file.id = page.source_file_id
            """;

    private record FileRow(long id, long newspaper, String path, String packed, boolean withArticles, String sha256) {}

    private record PageRow(
            long id,
            long newspaper,
            @Nullable LocalDate date,
            @Nullable String label,
            String sha256,
            List<String> evidence,
            double confidence) {}

    private final JdbcClient jdbc;
    private final LockedTransaction transaction;
    private final ImportedPageLookup lookup;
    private final PageStore store;
    private final NewspaperRepository newspapers;
    private final PersonRegistry persons;
    /// The archive's revision after the last batch. While it is the same, no one else has changed the
    /// archive, and the cache of the registry of persons is valid. -1 if the cache is invalid.
    private long cachedRevision = -1;

    BulkPageStore(
            JdbcClient jdbc,
            TransactionOperations transactions,
            ImportedPageLookup lookup,
            PageStore store,
            NewspaperRepository newspapers,
            OfficialLinker linker) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
        this.lookup = lookup;
        this.store = store;
        this.newspapers = newspapers;
        this.persons = new PersonRegistry(jdbc, linker);
    }

    /// Stores a batch of pages, all or none of them. No two of them may be the same page.
    ///
    /// @return the result for each page, in the order of the pages
    public synchronized List<StoreResult> store(List<ImportedPage> pages) {
        try {
            return transaction.call(() -> {
                if (currentRevision() != cachedRevision) {
                    persons.clear();
                }
                List<StoreResult> results = storeLocked(pages);
                cachedRevision = currentRevision();
                return results;
            });
        } catch (RuntimeException notStored) {
            cachedRevision = -1;
            throw notStored;
        }
    }

    private long currentRevision() {
        return jdbc.sql("select coalesce(max(number), 0) from revision")
                .query(Long.class)
                .single();
    }

    private List<StoreResult> storeLocked(List<ImportedPage> pages) {
        Map<PageOrigin, String> lines = new HashMap<>();
        pages.forEach(page -> lines.put(page.origin(), page.lines()));
        Map<PageOrigin, ExistingPage> existing = lookup.findExisting(lines);
        Map<PageOrigin, Long> newIds = add(pages.stream()
                .filter(page -> page.predecessor() == null && !existing.containsKey(page.origin()))
                .toList());
        List<StoreResult> results = new ArrayList<>();
        for (ImportedPage page : pages) {
            ExistingPage known = existing.get(page.origin());
            Long predecessor = page.predecessor();
            if (known == null && predecessor != null) {
                replace(predecessor, page);
                results.add(new StoreResult(predecessor, Change.REPLACED));
            } else if (known == null) {
                results.add(new StoreResult(Objects.requireNonNull(newIds.get(page.origin())), Change.ADDED));
            } else if (known.match() == Match.SAME) {
                results.add(new StoreResult(known.page(), Change.UNCHANGED));
            } else if (known.match() == Match.OTHER) {
                // an editor gave it the label a moment ago
                throw new PageChangedException(known.page());
            } else {
                replace(known.page(), page);
                results.add(new StoreResult(known.page(), Change.REPLACED));
            }
        }
        return results;
    }

    /// Replaces a page. The old articles are deleted and new persons may be added, so the cache of persons is
    /// cleared.
    private void replace(long id, ImportedPage page) {
        store.store(
                page.origin(),
                new SourceContent.Text(
                        page.lines().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name(), null),
                page.page(),
                id,
                ChangeReason.INTAKE,
                _ -> {});
        jdbc.sql(MARK_AS_ARTICLES).param("page", id).update();
        persons.clear();
    }

    /// Adds pages that the archive does not have.
    ///
    /// @return their ids
    private Map<PageOrigin, Long> add(List<ImportedPage> pages) {
        Map<PageOrigin, Long> ids = new HashMap<>();
        Map<Newspaper, Long> newspaperIds = new HashMap<>();
        pages.forEach(page -> newspaperIds.computeIfAbsent(page.origin().newspaper(), newspapers::idOf));
        List<Long> pageIds = BatchInsert.nextIds(jdbc, "page", pages.size());
        List<Long> fileIds = BatchInsert.nextIds(jdbc, "source_file", pages.size());
        List<FileRow> files = new ArrayList<>();
        List<PageRow> rows = new ArrayList<>();
        ArticleBatch articles = new ArticleBatch(jdbc, persons);
        for (int i = 0; i < pages.size(); i++) {
            ImportedPage page = pages.get(i);
            PageOrigin origin = page.origin();
            long id = pageIds.get(i);
            long newspaper = Objects.requireNonNull(newspaperIds.get(origin.newspaper()));
            byte[] lines = page.lines().getBytes(StandardCharsets.UTF_8);
            String sha256 = Sha256.hex(lines);
            byte @Nullable [] bodies = ImportedLines.bodies(page.page());
            files.add(new FileRow(
                    fileIds.get(i),
                    newspaper,
                    StorableText.of(origin.path()),
                    Base64.getEncoder().encodeToString(PackedText.pack(lines, bodies)),
                    bodies != null,
                    sha256));
            rows.add(pageRow(id, newspaper, page, sha256));
            ids.put(origin, id);
            List<Article> onPage = page.page().articles();
            for (int position = 0; position < onPage.size(); position++) {
                articles.add(
                        id,
                        position,
                        onPage.get(position),
                        page.page().issueDay().date(),
                        null);
            }
        }
        BatchInsert.insert(jdbc, ADD_FILES, files);
        BatchInsert.insert(jdbc, ADD_ISSUES, rows);
        BatchInsert.insert(jdbc, ADD_PAGES, rows);
        articles.insert();
        BatchInsert.insert(jdbc, ADD_REVISIONS, rows);
        return ids;
    }

    private static PageRow pageRow(long id, long newspaper, ImportedPage page, String sha256) {
        IssueDay day = page.page().issueDay();
        return new PageRow(
                id,
                newspaper,
                day.date(),
                page.origin().givenLabel(),
                sha256,
                day.evidence().stream().map(StorableText::of).toList(),
                day.confidence());
    }
}
