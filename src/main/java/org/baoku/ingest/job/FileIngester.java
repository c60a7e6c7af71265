package org.baoku.ingest.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.intake.ClaimedFile;
import org.baoku.archive.intake.CompletedFile;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.page.ChangeReason;
import org.baoku.archive.page.PageLookup;
import org.baoku.archive.page.PageReadingStore;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageStore;
import org.baoku.archive.page.StoreResult;
import org.baoku.ingest.file.PageLabelParser;
import org.baoku.ingest.file.UnreadableFileMessage;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.CorrectedPageReader;
import org.baoku.ingest.reading.CorrectedReading;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.ingest.reading.PageMatcher;
import org.baoku.ingest.reading.SourceTextLoader;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.text.Decoding;
import org.baoku.text.EncodingDetector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ingests one file of an intake. The file's result is recorded in the transaction that stores its page, so
/// that after a crash the archive has both or neither.
@Component
final class FileIngester {
    private final PageLookup lookup;
    private final PageMatcher matcher;
    private final CorrectedPageReader reader;
    private final PageStore store;
    private final PageReadingStore readings;
    private final PageRepository pages;
    private final IssueDayCorrectionRepository dayCorrections;
    private final CorrectionRepository corrections;
    private final SourceTextLoader sources;
    private final ContinuationLinker continuations;
    private final PageReingester reingester;
    private final IntakeQueue queue;

    FileIngester(
            PageLookup lookup,
            PageMatcher matcher,
            CorrectedPageReader reader,
            PageStore store,
            PageReadingStore readings,
            PageRepository pages,
            IssueDayCorrectionRepository dayCorrections,
            CorrectionRepository corrections,
            SourceTextLoader sources,
            ContinuationLinker continuations,
            PageReingester reingester,
            IntakeQueue queue) {
        this.lookup = lookup;
        this.matcher = matcher;
        this.reader = reader;
        this.store = store;
        this.readings = readings;
        this.pages = pages;
        this.dayCorrections = dayCorrections;
        this.corrections = corrections;
        this.sources = sources;
        this.continuations = continuations;
        this.reingester = reingester;
        this.queue = queue;
    }

    /// Ingests the file; in a dry run, only records what that would change.
    ///
    /// @param requestedBy the user's name; empty for the program itself
    void ingest(ClaimedFile file, String requestedBy) {
        Optional<byte[]> bytes = file.bytes();
        if (bytes.isPresent()) {
            ingest(file, bytes.get(), requestedBy);
        } else {
            reingester.reingest(file, file.page().orElseThrow(), requestedBy);
        }
    }

    private void ingest(ClaimedFile file, byte[] bytes, String requestedBy) {
        Optional<Long> page = lookup.byContent(file.origin().newspaper(), bytes);
        if (page.isPresent()) {
            ingestKnownContent(file, page.get());
            return;
        }
        switch (EncodingDetector.decode(bytes)) {
            case Decoding.Refused(Decoding.Reason reason) ->
                queue.failFile(file.id(), UnreadableFileMessage.of(reason));
            case Decoding.Decoded(String text, Decoding.Encoding encoding) ->
                new NewContent(file, bytes, text, encoding.charset().name(), requestedBy).ingest();
        }
    }

    /// Ingests a file whose content the archive has already. It changes the page only if a date or label was
    /// given with the file that the page does not have.
    private void ingestKnownContent(ClaimedFile file, long page) {
        PageRef ref = pages.requirePage(page).ref();
        @Nullable LocalDate date = file.origin().givenDate();
        @Nullable String label = file.origin().givenLabel();
        boolean newDate = date != null
                && !date.equals(ref.date())
                && dayCorrections.inForce(page).isEmpty();
        boolean newLabel = label != null && !label.equals(ref.label());
        if (file.dryRun() || !(newDate || newLabel)) {
            queue.completeFile(file.id(), CompletedFile.unchanged(page));
            return;
        }
        int readingNumber = corrections.reading(page).orElse(0);
        CorrectedReading reading = reader.read(newDate ? sources.load(page, date) : sources.load(page), page);
        readings.replaceWithGiven(page, newDate ? date : null, label, reading.page(), () -> {
            recordConflicts(page, readingNumber, reading);
            continuations.link(page);
            queue.completeFile(file.id(), ReadingResult.stored(State.REPLACED, page, reading.page(), null));
        });
    }

    /// Records which corrections no longer fit the page; they wait in the review queue. Called after the page
    /// was replaced, which counts as one reading.
    ///
    /// @param readingNumber the number of readings when the page was read
    /// @throws org.baoku.archive.page.PageChangedException if the page was changed in between; the intake then
    /// retries the file
    private void recordConflicts(long page, int readingNumber, CorrectedReading reading) {
        corrections.requireReading(page, readingNumber + 1);
        reader.recordConflicts(page, reading);
    }

    /// A file whose content the archive does not have.
    private final class NewContent {
        private final ClaimedFile file;
        private final PageOrigin origin;
        private final byte[] bytes;
        private final String text;
        private final String encoding;
        private final ChangeReason reason;

        NewContent(ClaimedFile file, byte[] bytes, String text, String encoding, String requestedBy) {
            this.file = file;
            this.origin = withLabel(file.origin());
            this.bytes = bytes;
            this.text = text;
            this.encoding = encoding;
            this.reason = new ChangeReason(ChangeReason.Step.INTAKE, requestedBy);
        }

        /// A given label takes precedence over a label in the file's name.
        private static PageOrigin withLabel(PageOrigin origin) {
            return origin.givenLabel() != null
                    ? origin
                    : PageLabelParser.parse(origin.path())
                            .map(origin::withGivenLabel)
                            .orElse(origin);
        }

        void ingest() {
            CorrectedReading uncorrected = reader.read(text, origin, List.of());
            @Nullable Long earlier = matcher.find(origin, uncorrected.page()).orElse(null);
            if (earlier == null) {
                addPage(uncorrected);
            } else {
                replacePage(earlier);
            }
        }

        private void addPage(CorrectedReading reading) {
            if (file.dryRun()) {
                queue.completeFile(
                        file.id(), ReadingResult.dryRun(null, reading, PageDifference.between(List.of(), reading)));
            } else {
                store.store(
                        origin, bytes, encoding, reading.page(), null, reason, stored -> done(stored, reading.page()));
            }
        }

        private void replacePage(long earlier) {
            int readingNumber = corrections.reading(earlier).orElse(0);
            PageOrigin known =
                    dayCorrections.inForce(earlier).map(origin::withGivenDate).orElse(origin);
            CorrectedReading reading = reader.read(text, known, earlier);
            if (file.dryRun()) {
                PageDifference difference = PageDifference.between(pages.uncorrectedArticles(earlier), reading);
                queue.completeFile(file.id(), ReadingResult.dryRun(earlier, reading, difference));
                return;
            }
            store.store(origin, bytes, encoding, reading.page(), earlier, reason, stored -> {
                if (stored.pageId() == earlier && stored.change() != StoreResult.Change.UNCHANGED) {
                    recordConflicts(earlier, readingNumber, reading);
                }
                done(stored, reading.page());
            });
        }

        private void done(StoreResult stored, Page page) {
            continuations.link(stored.pageId());
            State state = switch (stored.change()) {
                case ADDED -> State.TAKEN_IN;
                case REPLACED -> State.REPLACED;
                case UNCHANGED -> State.UNCHANGED;
            };
            queue.completeFile(file.id(), ReadingResult.stored(state, stored.pageId(), page, null));
        }
    }
}
