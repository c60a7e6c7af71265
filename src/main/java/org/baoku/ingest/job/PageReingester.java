package org.baoku.ingest.job;

import java.time.LocalDate;
import java.util.Objects;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.intake.ClaimedFile;
import org.baoku.archive.intake.CompletedFile;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.archive.intake.IntakeFileQueue;
import org.baoku.archive.page.ChangeReason;
import org.baoku.archive.page.PageReadingStore;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageVersionRepository;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.CorrectedPageReader;
import org.baoku.ingest.reading.CorrectedReading;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.ingest.reading.SourceTextLoader;
import org.baoku.ingest.reading.SourceTextLoader.SourceText;
import org.baoku.ingest.reading.UnreadablePageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a page of the archive again from its stored file, for intakes that re-ingest pages. The result is
/// recorded in the transaction that stores the page.
@Component
final class PageReingester {
    private final PageRepository pages;
    private final PageVersionRepository versions;
    private final SourceTextLoader sources;
    private final CorrectedPageReader reader;
    private final CorrectionRepository corrections;
    private final PageReadingStore store;
    private final ContinuationLinker continuations;
    private final IntakeFileQueue files;

    PageReingester(
            PageRepository pages,
            PageVersionRepository versions,
            SourceTextLoader sources,
            CorrectedPageReader reader,
            CorrectionRepository corrections,
            PageReadingStore store,
            ContinuationLinker continuations,
            IntakeFileQueue files) {
        this.pages = pages;
        this.versions = versions;
        this.sources = sources;
        this.reader = reader;
        this.corrections = corrections;
        this.store = store;
        this.continuations = continuations;
        this.files = files;
    }

    /// Reads a page again and stores the new reading, unless nothing changes, the intake is a dry run, or an
    /// editor has restored an earlier version of the page.
    ///
    /// @param file the queue's entry for the page
    /// @param requestedBy the user's name; empty for the program itself
    void reingest(ClaimedFile file, long page, String requestedBy) {
        // Read first: a version that is restored from now on is noticed when the new reading is stored.
        int readingNumber = corrections.reading(page).orElse(0);
        if (versions.isHeld(page)) {
            files.complete(file.id(), CompletedFile.unchanged(page));
            return;
        }
        try {
            reingest(file, page, readingNumber, sources.loadAnew(page), requestedBy);
        } catch (UnreadablePageException e) {
            files.fail(file.id(), e.problem().reason());
        }
    }

    private void reingest(ClaimedFile file, long page, int readingNumber, SourceText source, String requestedBy) {
        CorrectedReading reading = reader.read(source, page);
        PageDifference difference = PageDifference.between(pages.uncorrectedArticles(page), reading);
        @Nullable LocalDate storedDate = pages.requirePage(page).ref().date();
        if (difference.noChanges()
                && Objects.equals(storedDate, reading.page().issueDay().date())
                && !source.hasOtherLines()) {
            files.complete(file.id(), CompletedFile.unchanged(page));
        } else if (file.dryRun()) {
            files.complete(file.id(), ReadingResult.dryRun(page, reading, source.pageText(), difference));
        } else {
            CompletedFile result =
                    ReadingResult.stored(State.REPLACED, page, reading.page(), source.pageText(), difference);
            ChangeReason reason = new ChangeReason(ChangeReason.Step.AGAIN, requestedBy);
            @Nullable String unfolded = source.unfolded().orElse(null);
            store.replace(page, reading.page(), source.layout().orElse(null), unfolded, reason, () -> {
                corrections.requireReading(page, readingNumber);
                reader.recordConflicts(page, reading);
                files.complete(file.id(), result);
            });
            continuations.link(page);
        }
    }
}
