package org.baoku.ingest.bulk;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baoku.archive.ArchiveProperties;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.intake.ImportCounts;
import org.baoku.archive.intake.ImportCountsRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.intake.NewIntake;
import org.baoku.archive.issue.HoldingsRepository;
import org.baoku.archive.page.BulkPageStore;
import org.baoku.archive.page.ImportedPage;
import org.baoku.archive.page.ImportedPageLookup;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.StoreResult;
import org.baoku.archive.page.StoreResult.Change;
import org.baoku.ingest.bulk.ChangedPageFilter.ChangedPage;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.CorrectedReading;
import org.baoku.ingest.reading.ImportedPageReader;
import org.baoku.paper.Jump;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Imports segmented articles in bulk.
///
/// All lines are checked before anything is stored; if one is faulty, nothing is. Pages are then stored in
/// batches of some hundred articles, each in one transaction. An import that is interrupted has stored whole
/// pages, and repeating it adds the others. The index is updated at the end.
@Service
public final class BulkImport {
    /// How many articles are stored in one transaction, about.
    static final int BATCH_SIZE = 500;

    /// From this number of changed pages on, if they are most of the archive, rebuilding the index is faster
    /// than updating it.
    private static final int MIN_PAGES_FOR_REBUILD = 500;

    private final ArchiveProperties properties;
    private final NewspaperRepository newspapers;
    private final PageRepository archivedPages;
    private final ImportedPageReader reader;
    private final CorrectionRepository corrections;
    private final ImportedPageLookup lookup;
    private final BulkPageStore store;
    private final ContinuationLinker continuations;
    private final IntakeQueue intakes;
    private final ImportCountsRepository counts;
    private final HoldingsRepository holdings;
    private final IndexSynchronizer indexSynchronizer;
    private final Clock clock;

    BulkImport(
            ArchiveProperties properties,
            NewspaperRepository newspapers,
            PageRepository archivedPages,
            ImportedPageReader reader,
            CorrectionRepository corrections,
            ImportedPageLookup lookup,
            BulkPageStore store,
            ContinuationLinker continuations,
            IntakeQueue intakes,
            ImportCountsRepository counts,
            HoldingsRepository holdings,
            IndexSynchronizer indexSynchronizer,
            Clock clock) {
        this.properties = properties;
        this.newspapers = newspapers;
        this.archivedPages = archivedPages;
        this.reader = reader;
        this.corrections = corrections;
        this.lookup = lookup;
        this.store = store;
        this.continuations = continuations;
        this.intakes = intakes;
        this.counts = counts;
        this.holdings = holdings;
        this.indexSynchronizer = indexSynchronizer;
        this.clock = clock;
    }

    /// A listener for the progress of an import.
    @FunctionalInterface
    public interface Progress {
        /// The steps of an import, in this order.
        enum Step {
            /// Checking the files; counted in files.
            READING,
            /// Storing pages; counted in articles.
            STORING,
            /// Comparing pages with the archive, in a dry run instead of the other steps; counted in articles.
            COMPARING,
            /// Updating the index; counted in pages.
            INDEXING
        }

        /// Called repeatedly during each step.
        void done(Step step, long done, long total);
    }

    /// Imports the articles of these files. A page consists of all its articles in all files.
    ///
    /// @param files JSON Lines, compressed with gzip if the name ends in `.gz`
    /// @param homePlace the home place of newspapers for which neither the archive nor the lines give one; may
    /// be null
    /// @throws IOException if a file cannot be read; nothing has been stored then
    public ImportReport importFiles(List<Path> files, @Nullable String homePlace, Progress progress)
            throws IOException {
        long begun = System.nanoTime();
        ImportFileReader articles = ImportFileReader.scanned(files, progress);
        if (articles.faultCount() > 0) {
            return new ImportReport(
                    articles.pages(),
                    articles.articles(),
                    0,
                    0,
                    0,
                    0,
                    Duration.ZERO,
                    articles.faults(),
                    articles.faultCount(),
                    articles.refusals(),
                    articles.refusalCount(),
                    List.of(),
                    0);
        }
        intakes.recoverAbandoned();
        String origin = "import " + files.stream().map(Path::toString).collect(joining(" "));
        long intake = intakes.add(
                new NewIntake(IntakeJob.Kind.COMMAND, origin, "", false), IntakeJob.State.RUNNING, List.of());
        try {
            ImportReport report = new Run(intake, articles, homePlace, progress).storeAll();
            updateIndex(report, progress);
            intakes.finish(intake);
            return report.in(Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException | RuntimeException e) {
            recordInterruption(intake, e);
            throw e;
        }
    }

    private void recordInterruption(long intake, Exception cause) {
        try {
            intakes.interrupt(intake);
        } catch (DataAccessException e) {
            cause.addSuppressed(e);
        }
    }

    private void updateIndex(ImportReport report, Progress progress) {
        long changed = report.added() + report.replaced();
        if (changed >= MIN_PAGES_FOR_REBUILD && changed * 2 > holdings.count().pages()) {
            indexSynchronizer.rebuild((done, total) -> progress.done(Progress.Step.INDEXING, done, total));
        } else {
            indexSynchronizer.catchUp();
        }
    }

    /// A page that was read with the corrections of the page that it replaces.
    private record ReadPage(ImportedPage page, CorrectedReading reading) {}

    /// A running import.
    private final class Run {
        private final long intake;
        private final ImportFileReader files;
        private final Progress progress;
        private final ImportRemarks remarks = new ImportRemarks();
        private final ChangedPageFilter filter = new ChangedPageFilter(lookup, archivedPages, remarks);
        private final ImportedNewspapers importedNewspapers;
        private final List<PageLines> batch = new ArrayList<>();
        private int batchSize;
        private CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
        private long done;
        private long added;
        private long replaced;
        private long pages;

        Run(long intake, ImportFileReader files, @Nullable String homePlace, Progress progress) {
            this.intake = intake;
            this.files = files;
            this.importedNewspapers = new ImportedNewspapers(newspapers, properties, homePlace);
            this.progress = progress;
        }

        /// Stores all pages in batches. A batch is read while the previous one is stored.
        ImportReport storeAll() throws IOException {
            try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
                files.forEachPage((page, lines) -> {
                    batch.add(new PageLines(page, lines));
                    batchSize += lines.size();
                    if (batchSize >= BATCH_SIZE) {
                        storeBatch(executor);
                    }
                });
                storeBatch(executor);
                await(previous);
            }
            return new ImportReport(
                    files.pages(),
                    files.articles(),
                    added,
                    replaced,
                    files.pages() - added - replaced - filter.refused(),
                    filter.refused(),
                    Duration.ZERO,
                    List.of(),
                    0,
                    files.refusals(),
                    files.refusalCount(),
                    remarks.sentences(),
                    remarks.count());
        }

        private void storeBatch(ExecutorService executor) throws IOException {
            int refusedBefore = filter.refused();
            List<ReadPage> changed = readChanged(batch);
            int size = batchSize;
            int pageCount = batch.size() - (filter.refused() - refusedBefore);
            batch.clear();
            batchSize = 0;
            await(previous);
            previous = CompletableFuture.runAsync(() -> store(changed, pageCount, size), executor);
        }

        private void await(CompletableFuture<Void> stored) {
            try {
                stored.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        private void store(List<ReadPage> changed, int pageCount, int size) {
            if (!changed.isEmpty()) {
                List<StoreResult> results =
                        store.store(changed.stream().map(ReadPage::page).toList());
                for (int i = 0; i < results.size(); i++) {
                    added += results.get(i).change() == Change.ADDED ? 1 : 0;
                    if (results.get(i).change() == Change.REPLACED) {
                        replaced++;
                        corrections.replaceConflicts(
                                results.get(i).pageId(),
                                changed.get(i).reading().conflicts());
                    }
                    if (hasJumps(changed.get(i).page())) {
                        continuations.link(results.get(i).pageId());
                    }
                }
            }
            done += size;
            pages += pageCount;
            counts.record(intake, new ImportCounts(files.articles(), done, added, replaced, pages - added - replaced));
            progress.done(Progress.Step.STORING, done, files.articles());
        }

        private static boolean hasJumps(ImportedPage page) {
            return page.page().articles().stream()
                    .anyMatch(article -> !article.print().jump().equals(Jump.NONE));
        }

        /// Reads the pages of a batch that are new or differ from the archive's.
        private List<ReadPage> readChanged(List<PageLines> batch) throws IOException {
            List<ParsedPage> parsed = PageLines.parseAll(batch, importedNewspapers::of, LocalDate.now(clock));
            return filter.changed(parsed, _ -> {}).parallelStream()
                    .map(this::read)
                    .toList();
        }

        private ReadPage read(ChangedPage changed) {
            ParsedPage page = changed.page();
            CorrectedReading reading = reader.read(
                    page.articles(),
                    page.origin(),
                    changed.replaces() == null ? List.of() : corrections.inForce(changed.replaces()));
            return new ReadPage(
                    new ImportedPage(page.origin(), page.text(), reading.page(), changed.predecessor()), reading);
        }
    }
}
