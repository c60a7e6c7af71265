package org.baoku.ingest.job;

import java.time.LocalDate;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.intake.ClaimedFile;
import org.baoku.archive.intake.CompletedFile;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.archive.intake.IntakeFileQueue;
import org.baoku.archive.page.PageReadingStore;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.CorrectedPageReader;
import org.baoku.ingest.reading.CorrectedReading;
import org.baoku.ingest.reading.SourceTextLoader;
import org.baoku.ingest.reading.SourceTextLoader.SourceText;
import org.baoku.paper.PageOrigin;
import org.baoku.people.dating.PathDateParser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ingests files whose content the archive has already.
@Component
final class KnownContentIngester {
    private final PageRepository pages;
    private final IssueDayCorrectionRepository dayCorrections;
    private final SourceTextLoader sources;
    private final CorrectedPageReader reader;
    private final PageReadingStore readings;
    private final CorrectionRepository corrections;
    private final ContinuationLinker continuations;
    private final IntakeFileQueue files;

    KnownContentIngester(
            PageRepository pages,
            IssueDayCorrectionRepository dayCorrections,
            SourceTextLoader sources,
            CorrectedPageReader reader,
            PageReadingStore readings,
            CorrectionRepository corrections,
            ContinuationLinker continuations,
            IntakeFileQueue files) {
        this.pages = pages;
        this.dayCorrections = dayCorrections;
        this.sources = sources;
        this.reader = reader;
        this.readings = readings;
        this.corrections = corrections;
        this.continuations = continuations;
        this.files = files;
    }

    /// Ingests a file whose content the archive has already, byte for byte or in another encoding. It
    /// changes the page only if a date or label was given with the file that the page does not have, or if the page
    /// has no day and the file's name or folder tells one.
    ///
    /// @throws org.baoku.archive.page.PageChangedException if the page was changed while it was read; the intake
    /// then retries the file
    void ingest(ClaimedFile file, long page) {
        PageRef ref = pages.requirePage(page).ref();
        @Nullable LocalDate date = dateOf(file, ref);
        @Nullable String label = file.origin().givenLabel();
        boolean newDate = date != null
                && !date.equals(ref.date())
                && dayCorrections.inForce(page).isEmpty();
        boolean newLabel = label != null && !label.equals(ref.label());
        if (file.dryRun() || !(newDate || newLabel)) {
            files.complete(file.id(), CompletedFile.unchanged(page));
            return;
        }
        int readingNumber = corrections.reading(page).orElse(0);
        SourceText source = newDate ? sources.load(page, date) : sources.load(page);
        CorrectedReading reading = reader.read(source, page);
        readings.replaceWithGiven(page, newDate ? date : null, label, reading.page(), () -> {
            // The page was replaced, which counts as one reading.
            corrections.requireReading(page, readingNumber + 1);
            reader.recordConflicts(page, reading);
            continuations.link(page);
            files.complete(
                    file.id(), ReadingResult.stored(State.REPLACED, page, reading.page(), source.pageText(), null));
        });
    }

    /// As for a new page, a day in the name counts only if it is not after the file's arrival.
    private static @Nullable LocalDate dateOf(ClaimedFile file, PageRef page) {
        PageOrigin origin = file.origin();
        @Nullable LocalDate given = origin.givenDate();
        return given == null && page.date() == null
                ? PathDateParser.parse(origin.path())
                        .filter(day -> !day.isAfter(origin.receivedOn()))
                        .orElse(null)
                : given;
    }
}
