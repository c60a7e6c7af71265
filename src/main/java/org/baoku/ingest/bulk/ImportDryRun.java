package org.baoku.ingest.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.ImportedPageLookup;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.bulk.BulkImport.Progress;
import org.baoku.ingest.bulk.ChangedPageFilter.ChangedPage;
import org.baoku.ingest.reading.ImportedArticle;
import org.baoku.paper.Newspaper;
import org.springframework.stereotype.Service;

/// Tells what an import would do, and stores nothing.
///
/// It reads the files as [BulkImport] does and compares the pages with the archive by the same rules. Where
/// lines are faulty, it goes on with the others: the import would store nothing until they are mended.
@Service
public final class ImportDryRun {
    private static final int MAX_KNOWN = 20;

    private final NewspaperRepository newspapers;
    private final PageRepository archivedPages;
    private final ImportedPageLookup lookup;
    private final Clock clock;

    ImportDryRun(NewspaperRepository newspapers, PageRepository archivedPages, ImportedPageLookup lookup, Clock clock) {
        this.newspapers = newspapers;
        this.archivedPages = archivedPages;
        this.lookup = lookup;
        this.clock = clock;
    }

    /// Reads the files and compares them with the archive.
    ///
    /// @throws IOException if a file cannot be read
    public ImportPreview compare(List<Path> files, Progress progress) throws IOException {
        long begun = System.nanoTime();
        ImportFileReader reader = ImportFileReader.scanned(files, progress);
        Comparison comparison = new Comparison(reader, progress);
        reader.forEachPage((page, lines) -> comparison.add(new PageLines(page, lines)));
        comparison.compareBatch();
        return comparison.preview(Duration.ofNanos(System.nanoTime() - begun));
    }

    /// A running dry run.
    private final class Comparison {
        private final ImportFileReader files;
        private final Progress progress;
        private final ImportRemarks remarks = new ImportRemarks();
        private final ChangedPageFilter filter = new ChangedPageFilter(lookup, archivedPages, remarks);
        private final List<PageLines> batch = new ArrayList<>();
        private final List<String> known = new ArrayList<>();
        private int batchSize;
        private long done;
        private long added;
        private long replaced;

        Comparison(ImportFileReader files, Progress progress) {
            this.files = files;
            this.progress = progress;
        }

        void add(PageLines page) throws IOException {
            batch.add(page);
            batchSize += page.lines().size();
            if (batchSize >= BulkImport.BATCH_SIZE) {
                compareBatch();
            }
        }

        void compareBatch() throws IOException {
            List<ParsedPage> parsed = PageLines.parseAll(batch, this::newspaper, LocalDate.now(clock));
            Set<ParsedPage> others = Collections.newSetFromMap(new IdentityHashMap<>());
            for (ChangedPage changed : filter.changed(parsed, others::add)) {
                others.add(changed.page());
                if (changed.replaces() == null) {
                    added++;
                } else {
                    replaced++;
                }
            }
            parsed.stream()
                    .filter(page -> !others.contains(page))
                    .limit(MAX_KNOWN - known.size())
                    .map(ParsedPage::name)
                    .forEach(known::add);
            done += batchSize;
            batch.clear();
            batchSize = 0;
            progress.done(Progress.Step.COMPARING, done, files.articles());
        }

        /// One that is not in the archive is not added to it.
        private Newspaper newspaper(ImportedArticle article) {
            return newspapers.named(article.newspaper()).orElseGet(() -> new Newspaper(article.newspaper(), ""));
        }

        ImportPreview preview(Duration took) {
            return new ImportPreview(
                    new ImportReport(
                            files.pages(),
                            files.articles(),
                            added,
                            replaced,
                            files.pages() - added - replaced - filter.refused(),
                            filter.refused(),
                            took,
                            files.faults(),
                            files.faultCount(),
                            files.refusals(),
                            files.refusalCount(),
                            remarks.sentences(),
                            remarks.count()),
                    (long) files.articles() + files.faultCount(),
                    known);
        }
    }
}
