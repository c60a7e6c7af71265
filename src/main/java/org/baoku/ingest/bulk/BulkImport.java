package org.baoku.ingest.bulk;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baoku.archive.ArchiveProperties;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.intake.NewIntake;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.BulkPageStore;
import org.baoku.archive.page.BulkPageStore.ExistingPage;
import org.baoku.archive.page.HoldingsRepository;
import org.baoku.archive.page.ImportedPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.StoreResult;
import org.baoku.archive.page.StoreResult.Change;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.ImportLineParser;
import org.baoku.ingest.reading.ImportedArticle;
import org.baoku.ingest.reading.ImportedArticle.Place;
import org.baoku.ingest.reading.ImportedPageReader;
import org.baoku.ingest.reading.InvalidImportLineException;
import org.baoku.paper.Jump;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes articles in that are split already, in bulk.
///
/// Every line is looked at before anything is stored: one bad line, and nothing is. Pages are then stored some
/// hundred articles at a time, each batch in one transaction; an import that is cut short has stored whole pages, and
/// the same import again adds the rest. The index follows at the end.
@Service
public final class BulkImport {
    private static final int ARTICLES_AT_ONCE = 500;

    /// From this many new pages on, when they are most of the archive, an index built anew is there sooner than one
    /// that follows page by page.
    private static final int MANY_PAGES = 500;

    private final ArchiveProperties properties;
    private final NewspaperRepository newspapers;
    private final BulkPageStore store;
    private final PageRepository shelf;
    private final IntakeQueue intakes;
    private final HoldingsRepository holdings;
    private final ContinuationLinker joiner;
    private final IndexSynchronizer indexKeeper;
    private final ImportedPageReader splitPages;
    private final Clock clock;
    private final ImportLineParser reader = new ImportLineParser();

    BulkImport(
            ArchiveProperties properties,
            NewspaperRepository newspapers,
            BulkPageStore store,
            PageRepository shelf,
            IntakeQueue intakes,
            HoldingsRepository holdings,
            ContinuationLinker joiner,
            IndexSynchronizer indexKeeper,
            ImportedPageReader splitPages,
            Clock clock) {
        this.properties = properties;
        this.newspapers = newspapers;
        this.store = store;
        this.shelf = shelf;
        this.intakes = intakes;
        this.holdings = holdings;
        this.joiner = joiner;
        this.indexKeeper = indexKeeper;
        this.splitPages = splitPages;
        this.clock = clock;
    }

    /// Hears how an import goes on.
    @FunctionalInterface
    public interface Progress {
        /// What an import does, in this order.
        enum Step {
            /// Looking at the files.
            READING,
            /// Storing articles.
            STORING,
            /// Indexing pages.
            INDEXING
        }

        /// So much of a step is done.
        void done(Step step, long done, long total);
    }

    /// Takes the articles of these files in. A page is what all of them together say of it.
    ///
    /// @param files JSON Lines, packed with gzip where the name ends in `.gz`
    /// @param homePlace where newspapers are at home that neither the archive nor the lines place; null for
    /// nowhere
    /// @throws IOException where a file cannot be read; nothing is stored then
    public ImportReport importFiles(List<Path> files, @Nullable String homePlace, Progress progress)
            throws IOException {
        try (ImportFileReader articles = new ImportFileReader(properties.home())) {
            for (int i = 0; i < files.size(); i++) {
                progress.done(Progress.Step.READING, i, files.size());
                scan(articles, files.get(i));
            }
            progress.done(Progress.Step.READING, files.size(), files.size());
            if (articles.faultCount() > 0) {
                return new ImportReport(
                        articles.pages().size(),
                        articles.articles(),
                        0,
                        0,
                        0,
                        articles.faults(),
                        articles.faultCount());
            }
            String origin = "import " + files.stream().map(Path::toString).collect(joining(" "));
            long intake = intakes.add(
                    new NewIntake(IntakeJob.Kind.COMMAND, origin, "", false), IntakeJob.State.RUNNING, List.of());
            Run run = new Run(articles, homePlace, progress);
            ImportReport report = run.storeAll();
            follow(report, progress);
            intakes.finish(intake);
            return report;
        }
    }

    private static void scan(ImportFileReader articles, Path file) throws IOException {
        try {
            articles.scan(file);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage() + "; nothing was imported.", e);
        }
    }

    private void follow(ImportReport report, Progress progress) {
        long changed = report.added() + report.replaced();
        if (changed >= MANY_PAGES && changed * 2 > holdings.count().pages()) {
            indexKeeper.rebuild((done, total) -> progress.done(Progress.Step.INDEXING, done, total));
        } else {
            indexKeeper.catchUp();
        }
    }

    /// One import on its way.
    private final class Run {
        private final ImportFileReader files;
        private final @Nullable String homePlace;
        private final Progress progress;
        private final Map<String, Newspaper> papers = new HashMap<>();
        private long done;
        private long added;
        private long replaced;

        Run(ImportFileReader files, @Nullable String homePlace, Progress progress) {
            this.files = files;
            this.homePlace = homePlace;
            this.progress = progress;
        }

        /// One batch is read and named while the one before it is being stored.
        ImportReport storeAll() throws IOException {
            Map<Place, Integer> pages = files.pages();
            try (ExecutorService storing = Executors.newSingleThreadExecutor()) {
                CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
                List<Place> batch = new ArrayList<>();
                int size = 0;
                for (Map.Entry<Place, Integer> page : pages.entrySet()) {
                    batch.add(page.getKey());
                    size += page.getValue();
                    if (size >= ARTICLES_AT_ONCE) {
                        before = storeAfter(before, batch, size, storing);
                        batch = new ArrayList<>();
                        size = 0;
                    }
                }
                await(storeAfter(before, batch, size, storing));
            }
            return new ImportReport(
                    pages.size(), files.articles(), added, replaced, pages.size() - added - replaced, List.of(), 0);
        }

        private CompletableFuture<Void> storeAfter(
                CompletableFuture<Void> before, List<Place> batch, int size, ExecutorService storing)
                throws IOException {
            List<ImportedPage> incoming = prepare(batch);
            await(before);
            return CompletableFuture.runAsync(() -> storeBatch(incoming, size), storing);
        }

        private void await(CompletableFuture<Void> storing) {
            try {
                storing.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException problem ? problem : e;
            }
        }

        private void storeBatch(List<ImportedPage> incoming, int size) {
            if (!incoming.isEmpty()) {
                List<StoreResult> stored = store.store(incoming);
                for (int i = 0; i < stored.size(); i++) {
                    added += stored.get(i).change() == Change.ADDED ? 1 : 0;
                    replaced += stored.get(i).change() == Change.REPLACED ? 1 : 0;
                    if (goesOver(incoming.get(i))) {
                        joiner.link(stored.get(i).pageId());
                    }
                }
            }
            done += size;
            progress.done(Progress.Step.STORING, done, files.articles());
        }

        /// The pages of a batch that are not in the archive as they are, read and named.
        private List<ImportedPage> prepare(List<Place> batch) throws IOException {
            List<Said> said = new ArrayList<>();
            for (Place place : batch) {
                said.add(said(place));
            }
            return other(said).parallelStream()
                    .map(page ->
                            new ImportedPage(page.origin(), page.text(), splitPages.page(page.lines(), page.origin())))
                    .toList();
        }

        private Said said(Place place) throws IOException {
            List<String> texts = files.lines(place);
            List<ImportedArticle> lines = new ArrayList<>();
            for (String text : texts) {
                try {
                    lines.add(reader.parse(text));
                } catch (InvalidImportLineException e) {
                    throw new IOException("A file was changed while it was read.", e);
                }
            }
            PageOrigin origin = new PageOrigin(
                    paper(lines.getFirst()),
                    lines.getFirst().path(),
                    place.issueDate(),
                    place.label(),
                    LocalDate.now(clock));
            return new Said(origin, String.join("\n", texts), lines);
        }

        private Newspaper paper(ImportedArticle line) {
            return papers.computeIfAbsent(
                    line.newspaper(),
                    name -> newspapers.named(name).orElseGet(() -> newspapers.add(new Newspaper(name, home(line)))));
        }

        private String home(ImportedArticle line) {
            if (line.homePlace() != null) {
                return line.homePlace();
            }
            if (homePlace != null) {
                return homePlace;
            }
            return line.newspaper().equals(properties.newspaper().name())
                    ? properties.newspaper().homePlace()
                    : "";
        }
    }

    /// What the files say of a page.
    private record Said(PageOrigin origin, String text, List<ImportedArticle> lines) {}

    /// Those of these pages that the archive does not hold just so.
    private List<Said> other(List<Said> pages) {
        Map<PageOrigin, String> texts = new HashMap<>();
        pages.forEach(page -> texts.put(page.origin(), page.text()));
        Map<PageOrigin, ExistingPage> standing = store.findExisting(texts);
        Map<Long, ArchivedPage> archived = new HashMap<>();
        shelf.pages(standing.values().stream()
                        .filter(there -> !there.same())
                        .map(ExistingPage::page)
                        .toList())
                .forEach(page -> archived.put(page.ref().id(), page));
        return pages.stream()
                .filter(page -> {
                    ExistingPage there = standing.get(page.origin());
                    return there == null
                            || (!there.same() && !says(page, Objects.requireNonNull(archived.get(there.page()))));
                })
                .toList();
    }

    /// Whether the archive holds exactly these articles, whatever file they came in.
    private static boolean says(Said page, ArchivedPage archived) {
        if (page.lines().size() != archived.articles().size()) {
            return false;
        }
        for (int i = 0; i < page.lines().size(); i++) {
            if (!page.lines().get(i).matches(archived.ref(), archived.articles().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean goesOver(ImportedPage page) {
        return page.page().articles().stream()
                .anyMatch(article -> !article.print().jump().equals(Jump.NONE));
    }
}
