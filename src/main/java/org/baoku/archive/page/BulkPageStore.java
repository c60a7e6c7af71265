package org.baoku.archive.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baoku.archive.ArchiveLock;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.BatchInsert.FileRow;
import org.baoku.archive.BatchInsert.PageRow;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.ResultRows;
import org.baoku.archive.page.StoreResult.Change;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.archive.person.PersonRegistry;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores pages that came already split, many at a time: a batch is one transaction, and each of its pages is there
/// whole or not at all, with a revision of its own.
///
/// New pages go in with a statement a table; a page that stands in the archive already is replaced by [PageStore],
/// as a page that is taken in again.
@Component
public final class BulkPageStore {
    private static final String STANDING = """
            select row.ordinal,
                   coalesce(same.page_id, labelled.id, open.id) as page,
                   same.page_id is not null as same
            from json_to_recordset(:rows::json)
                 as row(ordinal int, newspaper text, date date, label text, path text, sha256 text)
            join newspaper on newspaper.name = row.newspaper
            left join lateral (
                select page.id as page_id from source_file join page on page.source_file_id = source_file.id
                where source_file.newspaper_id = newspaper.id and source_file.sha256 = decode(row.sha256, 'hex')) same on true
            left join lateral (
                select page.id from issue
                join page on page.issue_id = issue.id
                join source_file on source_file.id = page.source_file_id
                where issue.newspaper_id = newspaper.id and issue.date = row.date
                  and (page.label = row.label
                       or (row.label is null and page.label is null and source_file.path = row.path))
                limit 1) labelled on true
            left join lateral (
                select page.id from source_file join page on page.source_file_id = source_file.id
                where row.date is null and source_file.newspaper_id = newspaper.id and source_file.path = row.path
                  and page.issue_id is null and page.label is not distinct from row.label
                limit 1) open on true
            where coalesce(same.page_id, labelled.id, open.id) is not null
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final PageStore store;
    private final NewspaperRepository newspapers;
    private final PersonRegistry people;
    /// The archive's revision after the last batch: while it stands, nobody else has changed anything.
    private long revision = -1;

    BulkPageStore(
            JdbcClient jdbc,
            TransactionOperations transactions,
            PageStore store,
            NewspaperRepository newspapers,
            OfficialLinker recognition) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.store = store;
        this.newspapers = newspapers;
        this.people = new PersonRegistry(jdbc, recognition);
    }

    /// The page of the archive whose place an incoming one would take.
    ///
    /// @param same whether it holds exactly these bytes
    public record Standing(long page, boolean same) {}

    /// Which of these pages stand in the archive already; the others are new.
    ///
    /// A page is known again by its bytes, by its label on the same day, or, where it has no label or no day, by
    /// where it came from.
    public Map<PageOrigin, Standing> standing(Map<PageOrigin, String> linesByOrigin) {
        record Key(
                int ordinal,
                String newspaper,
                @Nullable LocalDate date,
                @Nullable String label,
                String path,
                String sha256) {}
        record Found(int ordinal, long page, boolean same) {}
        List<PageOrigin> origins = List.copyOf(linesByOrigin.keySet());
        List<Key> keys = new ArrayList<>();
        for (PageOrigin origin : origins) {
            keys.add(new Key(
                    keys.size(),
                    origin.newspaper().name(),
                    origin.givenDate(),
                    origin.givenLabel(),
                    origin.path(),
                    BatchInsert.sha256(Objects.requireNonNull(linesByOrigin.get(origin)))));
        }
        Map<PageOrigin, Standing> standing = new HashMap<>();
        ResultRows.of(jdbc.sql(STANDING).param("rows", BatchInsert.json(keys)).query(Found.class))
                .forEach(found -> standing.put(origins.get(found.ordinal()), new Standing(found.page(), found.same())));
        return standing;
    }

    /// Stores these pages, all or none of them; no two of them may be the same page.
    ///
    /// @return what became of each, in their order
    public synchronized List<StoreResult> store(List<ImportedPage> pages) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                ArchiveLock.acquire(jdbc);
                if (currentRevision() != revision) {
                    people.forget();
                }
                List<StoreResult> stored = storeInTurn(pages);
                revision = currentRevision();
                return stored;
            }));
        } catch (RuntimeException notStored) {
            revision = -1;
            throw notStored;
        }
    }

    private long currentRevision() {
        return jdbc.sql("select coalesce(max(number), 0) from revision")
                .query(Long.class)
                .single();
    }

    private List<StoreResult> storeInTurn(List<ImportedPage> pages) {
        Map<PageOrigin, String> lines = new HashMap<>();
        pages.forEach(page -> lines.put(page.origin(), page.lines()));
        Map<PageOrigin, Standing> standing = standing(lines);
        List<ImportedPage> added = pages.stream()
                .filter(page -> !standing.containsKey(page.origin()))
                .toList();
        Map<PageOrigin, Long> ids = add(added);
        List<StoreResult> stored = new ArrayList<>();
        for (ImportedPage page : pages) {
            Standing there = standing.get(page.origin());
            if (there == null) {
                stored.add(new StoreResult(Objects.requireNonNull(ids.get(page.origin())), Change.ADDED));
            } else if (there.same()) {
                stored.add(new StoreResult(there.page(), Change.UNCHANGED));
            } else {
                stored.add(replace(there.page(), page));
                people.forget();
            }
        }
        return stored;
    }

    private StoreResult replace(long id, ImportedPage page) {
        store.store(
                page.origin(),
                page.lines().getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8.name(),
                page.page(),
                id,
                ChangeReason.INTAKE,
                _ -> {});
        jdbc.sql(
                        "update source_file set form = 'ARTICLES' from page where page.id = :id and source_file.id = page.source_file_id")
                .param("id", id)
                .update();
        return new StoreResult(id, Change.REPLACED);
    }

    /// Adds pages that the archive does not have.
    ///
    /// @return their ids
    private Map<PageOrigin, Long> add(List<ImportedPage> pages) {
        Map<PageOrigin, Long> ids = new HashMap<>();
        if (pages.isEmpty()) {
            return ids;
        }
        Map<Newspaper, Long> papers = new HashMap<>();
        pages.forEach(page -> papers.computeIfAbsent(page.origin().newspaper(), newspapers::idOf));
        List<Long> pageIds = BatchInsert.nextIds(jdbc, "page", pages.size());
        List<Long> fileIds = BatchInsert.nextIds(jdbc, "source_file", pages.size());
        List<FileRow> files = new ArrayList<>();
        List<PageRow> rows = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageOrigin origin = pages.get(i).origin();
            long paper = Objects.requireNonNull(papers.get(origin.newspaper()));
            IssueDay day = pages.get(i).page().issueDay();
            String lines = pages.get(i).lines();
            files.add(new FileRow(fileIds.get(i), paper, origin.path(), lines));
            rows.add(new PageRow(
                    pageIds.get(i),
                    paper,
                    day.date(),
                    origin.givenLabel(),
                    BatchInsert.sha256(lines),
                    day.evidence(),
                    day.confidence()));
            ids.put(origin, pageIds.get(i));
        }
        BatchInsert.add(jdbc, BatchInsert.FILES, files);
        BatchInsert.add(jdbc, BatchInsert.ISSUES, rows);
        BatchInsert.add(jdbc, BatchInsert.PAGES, rows);
        addArticles(pages, pageIds);
        BatchInsert.add(jdbc, BatchInsert.REVISIONS, rows);
        return ids;
    }

    private void addArticles(List<ImportedPage> pages, List<Long> pageIds) {
        List<Article> all =
                pages.stream().flatMap(page -> page.page().articles().stream()).toList();
        people.meet(
                all.stream().flatMap(a -> a.byline().stream()).map(Byline::name).toList(),
                all.stream()
                        .flatMap(a -> a.officials().stream())
                        .map(NamedOfficial::name)
                        .toList());
        Iterator<Long> ids = BatchInsert.nextIds(jdbc, "article", all.size()).iterator();
        ArticleBatch rows = new ArticleBatch(people);
        for (int i = 0; i < pages.size(); i++) {
            List<Article> articles = pages.get(i).page().articles();
            for (int position = 0; position < articles.size(); position++) {
                rows.add(
                        ids.next(),
                        pageIds.get(i),
                        position,
                        articles.get(position),
                        pages.get(i).page().issueDay().date());
            }
        }
        rows.addTo(jdbc);
    }
}
