package org.baoku.ingest.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.editing.CorrectionRepository.CorrectionInForce;
import org.baoku.archive.editing.CorrectionRepository.CorrectionRecord;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ChangeReason;
import org.baoku.archive.page.PageNotFoundException;
import org.baoku.archive.page.PageReadingStore;
import org.baoku.ingest.indexing.BackgroundIndexer;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.CorrectedPageReader;
import org.baoku.ingest.reading.CorrectedReading;
import org.baoku.ingest.reading.ImportedArticle;
import org.baoku.ingest.reading.ImportedPageReader;
import org.baoku.ingest.reading.SourceTextLoader;
import org.baoku.paper.Correction;
import org.baoku.paper.Correction.Conflict;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Page;
import org.baoku.paper.PrintedText;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Corrects the segmentation and the annotations of a page. The page is read again with all corrections in
/// force and stored in one transaction with the correction. The index is up to date when a method returns,
/// unless it cannot be written or is busy for seconds.
@Service
public final class PageEditor {
    /// The id of a correction that is not stored yet.
    private static final long NEW = 0;

    private final SourceTextLoader sources;
    private final CorrectionRepository corrections;
    private final CorrectedPageReader reader;
    private final ImportedPageReader importedPages;
    private final PageReadingStore store;
    private final ContinuationLinker continuations;
    private final BackgroundIndexer indexer;

    PageEditor(
            SourceTextLoader sources,
            CorrectionRepository corrections,
            CorrectedPageReader reader,
            ImportedPageReader importedPages,
            PageReadingStore store,
            ContinuationLinker continuations,
            BackgroundIndexer indexer) {
        this.sources = sources;
        this.corrections = corrections;
        this.reader = reader;
        this.importedPages = importedPages;
        this.store = store;
        this.continuations = continuations;
        this.indexer = indexer;
    }

    /// Whether the page was read from printed lines. Imported articles are corrected by their parts
    /// ([Correction.RewriteImported]), not line by line.
    ///
    /// @throws PageNotFoundException if there is no such page
    public boolean isPrinted(long page) {
        return sources.load(page).isPrinted();
    }

    /// The printed lines of a page, to which corrections refer.
    ///
    /// @throws PageNotFoundException if there is no such page
    public PrintedText printedText(long page) {
        return PrintedText.of(sources.load(page).text());
    }

    /// The articles of an imported page as its file gives them, in the order of the page.
    ///
    /// @throws PageNotFoundException if there is no such page
    public List<SegmentedArticle> importedArticles(long page) {
        return importedPages.articles(sources.load(page).source()).stream()
                .map(ImportedArticle::print)
                .toList();
    }

    /// How often the page has been read. While this number is unchanged, the page is unchanged.
    ///
    /// @throws PageNotFoundException if there is no such page
    public int reading(long page) {
        return corrections.reading(page).orElseThrow(() -> new PageNotFoundException(page));
    }

    /// Applies a correction.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @return the correction's id, by which it can be undone
    /// @throws CorrectionConflictException if it does not fit the page; nothing has been changed then
    /// @throws UnchangedPageException if it splits an article where one begins already
    public long correct(long page, Correction correction, String by, String reason) {
        return change(page, () -> {
            int readingNumber = reading(page);
            List<CorrectionInForce> all = new ArrayList<>(corrections.inForce(page));
            all.add(new CorrectionInForce(NEW, correction));
            CorrectedReading reading = reader.read(sources.load(page), all);
            @Nullable Conflict conflict = reading.conflicts().get(NEW);
            if (conflict != null) {
                throw new CorrectionConflictException(conflict);
            }
            // Other corrections that change nothing keep the page so when it is read again.
            if (correction instanceof Correction.SplitAt && reading.page().equals(present(page))) {
                throw new UnchangedPageException();
            }
            long[] id = new long[1];
            store(page, readingNumber, reading, by, () -> id[0] = corrections.add(page, correction, by, reason));
            return id[0];
        });
    }

    /// The page as the corrections in force leave it, without a new one.
    private Page present(long page) {
        return reader.read(sources.load(page), corrections.inForce(page)).page();
    }

    /// Undoes a correction. Later corrections stay in force if they still fit.
    ///
    /// @throws IllegalArgumentException if no such correction of the page is in force
    public void undo(long page, long correction, String by) {
        change(page, () -> {
            int readingNumber = reading(page);
            List<CorrectionInForce> others = new ArrayList<>(corrections.inForce(page));
            others.removeIf(other -> other.id() == correction);
            CorrectedReading reading = reader.read(sources.load(page), others);
            store(page, readingNumber, reading, by, () -> corrections.undo(page, correction, by));
            return correction;
        });
    }

    private void store(long page, int readingNumber, CorrectedReading reading, String by, Runnable storeCorrection) {
        store.replace(page, reading.page(), new ChangeReason(ChangeReason.Step.CORRECTION, by), () -> {
            corrections.requireReading(page, readingNumber);
            storeCorrection.run();
            reader.recordConflicts(page, reading);
        });
    }

    /// Runs a change, again if the page was changed between its reading and its storing.
    private long change(long page, LongSupplier change) {
        long correction = ChangeAttempts.run(change);
        continuations.link(page);
        indexer.update();
        return correction;
    }

    /// All corrections of a page and their undoings, oldest first.
    public List<CorrectionRecord> history(long page) {
        return corrections.history(page);
    }

    /// The corrections of an article or of its lines, and their undoings, oldest first.
    public List<CorrectionRecord> history(ArchivedArticle article) {
        List<CorrectionRecord> all = corrections.history(article.page().id());
        if (all.isEmpty()) {
            return all;
        }
        if (!isPrinted(article.page().id())) {
            return importedHistory(article, all);
        }
        PrintedText text = printedText(article.page().id());
        LineNumbers lines = article.print()
                .bodyLines()
                .and(article.print().headlineLines())
                .and(article.print().labelLines());
        Set<Long> found = new HashSet<>();
        for (CorrectionRecord row : all) {
            Correction correction = row.correction();
            boolean concernsArticle = correction == null
                    ? found.contains(row.undoes())
                    : correction.anchors().stream()
                            .anyMatch(line -> lines.contains(text.find(line).orElse(0)));
            if (concernsArticle) {
                found.add(row.id());
            }
        }
        return all.stream().filter(row -> found.contains(row.id())).toList();
    }

    private List<CorrectionRecord> importedHistory(ArchivedArticle article, List<CorrectionRecord> all) {
        List<SegmentedArticle> given = importedArticles(article.page().id());
        Set<Long> found = new HashSet<>();
        for (CorrectionRecord row : all) {
            boolean concernsArticle = row.correction() == null
                    ? found.contains(row.undoes())
                    : row.correction() instanceof Correction.RewriteImported rewrite
                            && rewrite.article().find(given).orElse(-1) == article.position();
            if (concernsArticle) {
                found.add(row.id());
            }
        }
        return all.stream().filter(row -> found.contains(row.id())).toList();
    }
}
