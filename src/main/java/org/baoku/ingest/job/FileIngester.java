package org.baoku.ingest.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.file.LargeFile;
import org.baoku.archive.file.LargeFileStore;
import org.baoku.archive.intake.ClaimedFile;
import org.baoku.archive.intake.CompletedFile;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.page.ChangeReason;
import org.baoku.archive.page.PageChangedException;
import org.baoku.archive.page.PageLookup;
import org.baoku.archive.page.PageReadingStore;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageStore;
import org.baoku.archive.page.SourceContent;
import org.baoku.archive.page.StoreResult;
import org.baoku.ingest.file.FileProblem;
import org.baoku.ingest.file.PageLabelParser;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.CorrectedPageReader;
import org.baoku.ingest.reading.CorrectedReading;
import org.baoku.ingest.reading.FrontPageFinder;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.ingest.reading.PageMatcher;
import org.baoku.ingest.reading.PageText;
import org.baoku.ingest.reading.PlacedFileReader;
import org.baoku.ingest.reading.SourceTextLoader;
import org.baoku.ingest.reading.SourceTextLoader.SourceText;
import org.baoku.ingest.reading.UnreadablePageException;
import org.baoku.paper.LaidOutPage;
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
    private final FrontPageFinder frontPages;
    private final CorrectedPageReader reader;
    private final PageStore store;
    private final PageReadingStore readings;
    private final PageRepository pages;
    private final IssueDayCorrectionRepository dayCorrections;
    private final CorrectionRepository corrections;
    private final SourceTextLoader sources;
    private final ContinuationLinker continuations;
    private final PageReingester reingester;
    private final PlacedFileReader placedFiles;
    private final LargeFileStore largeFiles;
    private final IntakeQueue queue;

    FileIngester(
            PageLookup lookup,
            PageMatcher matcher,
            FrontPageFinder frontPages,
            CorrectedPageReader reader,
            PageStore store,
            PageReadingStore readings,
            PageRepository pages,
            IssueDayCorrectionRepository dayCorrections,
            CorrectionRepository corrections,
            SourceTextLoader sources,
            ContinuationLinker continuations,
            PageReingester reingester,
            PlacedFileReader placedFiles,
            LargeFileStore largeFiles,
            IntakeQueue queue) {
        this.lookup = lookup;
        this.matcher = matcher;
        this.frontPages = frontPages;
        this.reader = reader;
        this.store = store;
        this.readings = readings;
        this.pages = pages;
        this.dayCorrections = dayCorrections;
        this.corrections = corrections;
        this.sources = sources;
        this.continuations = continuations;
        this.reingester = reingester;
        this.placedFiles = placedFiles;
        this.largeFiles = largeFiles;
        this.queue = queue;
    }

    /// Ingests the file; in a dry run, only records what that would change.
    ///
    /// @param requestedBy the user's name; empty for the program itself
    void ingest(ClaimedFile file, String requestedBy) {
        Optional<byte[]> bytes = file.bytes();
        Optional<Long> largeFile = file.largeFile();
        if (bytes.isPresent()) {
            ingest(file, bytes.get(), requestedBy);
        } else if (largeFile.isPresent()) {
            ingest(file, largeFile.get(), requestedBy);
        } else {
            reingester.reingest(file, file.page().orElseThrow(), requestedBy);
        }
    }

    /// Divides a large file into its pages, or ingests one of them.
    private void ingest(ClaimedFile file, long largeFile, String requestedBy) {
        try {
            if (file.filePage() == 0) {
                queue.divide(file.id(), placedFiles.pageCount(largeFile));
            } else {
                ingestPage(file, largeFiles.find(largeFile).orElseThrow(), requestedBy);
            }
        } catch (UnreadablePageException e) {
            queue.failFile(file.id(), e.problem().reason());
        }
    }

    private void ingestPage(ClaimedFile file, LargeFile bytes, String requestedBy) throws UnreadablePageException {
        Optional<Long> page = lookup.byContent(file.origin().newspaper(), bytes.sha256(), file.filePage());
        if (page.isPresent()) {
            ingestKnownContent(file, page.get());
            return;
        }
        LaidOutPage layout = placedFiles.read(bytes.id(), file.filePage());
        new NewContent(
                        file,
                        new SourceContent.Placed(placedFiles.format(bytes.id()), bytes, file.filePage(), layout),
                        new PageText.LaidOut(layout),
                        requestedBy)
                .ingest();
    }

    private void ingest(ClaimedFile file, byte[] bytes, String requestedBy) {
        Optional<Long> page = lookup.byContent(file.origin().newspaper(), bytes);
        if (page.isPresent()) {
            ingestKnownContent(file, page.get());
            return;
        }
        switch (EncodingDetector.decode(bytes)) {
            case Decoding.Refused(Decoding.Reason reason) ->
                queue.failFile(file.id(), FileProblem.of(reason).reason());
            case Decoding.Decoded(String text, Decoding.Encoding encoding) ->
                new NewContent(
                                file,
                                new SourceContent.Text(bytes, encoding.charset().name()),
                                new PageText.Plain(text),
                                requestedBy)
                        .ingest();
        }
    }

    /// Ingests a file whose content the archive has already, byte for byte or in another encoding. It
    /// changes the page only if a date or label was given with the file that the page does not have.
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
        SourceText source = newDate ? sources.load(page, date) : sources.load(page);
        CorrectedReading reading = reader.read(source, page);
        readings.replaceWithGiven(page, newDate ? date : null, label, reading.page(), () -> {
            recordConflicts(page, readingNumber, reading);
            continuations.link(page);
            queue.completeFile(
                    file.id(), ReadingResult.stored(State.REPLACED, page, reading.page(), source.pageText(), null));
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
        private PageOrigin origin;
        private final SourceContent content;
        private final PageText text;
        private final ChangeReason reason;

        NewContent(ClaimedFile file, SourceContent content, PageText text, String requestedBy) {
            this.file = file;
            this.content = content;
            this.text = text;
            this.origin = withLabel(file.origin());
            this.reason = new ChangeReason(ChangeReason.Step.INTAKE, requestedBy);
        }

        /// A given label takes precedence over the one that is printed on the page, and that over one in
        /// the file's name, which is the label of the file's first page.
        private PageOrigin withLabel(PageOrigin origin) {
            if (origin.givenLabel() != null) {
                return origin;
            }
            return printedLabel()
                    .or(() -> content.pageNumber() == 1 ? PageLabelParser.parse(origin.path()) : Optional.empty())
                    .map(origin::withGivenLabel)
                    .orElse(origin);
        }

        private Optional<String> printedLabel() {
            return text instanceof PageText.LaidOut(LaidOutPage layout)
                    ? Optional.ofNullable(layout.masthead().label())
                    : Optional.empty();
        }

        void ingest() {
            CorrectedReading uncorrected = reader.read(text, origin, List.of());
            if (text instanceof PageText.Plain && uncorrected.page().articles().isEmpty()) {
                queue.failFile(file.id(), FileProblem.TEXT_NO_ARTICLES.reason());
                return;
            }
            if (origin.givenLabel() == null) {
                origin = frontPages
                        .label(origin, uncorrected.page())
                        .map(origin::withGivenLabel)
                        .orElse(origin);
            }
            @Nullable
            Long earlier = matcher.find(origin, content, uncorrected.page()).orElse(null);
            if (earlier == null) {
                addPage(uncorrected);
            } else if (text instanceof PageText.Plain(String lines) && matcher.hasSameLines(earlier, lines)) {
                ingestKnownContent(file, earlier);
            } else if (text instanceof PageText.Plain && pages.hasLayout(earlier)) {
                queue.completeFile(file.id(), CompletedFile.unchanged(earlier, FileProblem.BETTER_THAN_TEXT.reason()));
            } else {
                replacePage(earlier);
            }
        }

        private void addPage(CorrectedReading reading) {
            if (file.dryRun()) {
                queue.completeFile(
                        file.id(),
                        ReadingResult.dryRun(null, reading, text, PageDifference.between(List.of(), reading)));
            } else {
                store.store(origin, content, reading.page(), null, reason, stored -> {
                    requireNoneNearlySame(stored, reading.page());
                    done(stored, reading.page());
                });
            }
        }

        /// Another file of nearly the same text may have been stored since this one was compared with the
        /// archive.
        ///
        /// @throws PageChangedException if so; the intake then retries the file, which replaces that page
        private void requireNoneNearlySame(StoreResult stored, Page page) {
            if (stored.change() == StoreResult.Change.ADDED) {
                matcher.findNearlySame(origin, content, page.issueDay().date())
                        .filter(found -> found != stored.pageId())
                        .ifPresent(found -> {
                            throw new PageChangedException(found);
                        });
            }
        }

        private void replacePage(long earlier) {
            int readingNumber = corrections.reading(earlier).orElse(0);
            PageOrigin known =
                    dayCorrections.inForce(earlier).map(origin::withGivenDate).orElse(origin);
            CorrectedReading reading = reader.read(text, known, earlier);
            if (file.dryRun()) {
                PageDifference difference = PageDifference.between(pages.uncorrectedArticles(earlier), reading);
                queue.completeFile(file.id(), ReadingResult.dryRun(earlier, reading, text, difference));
                return;
            }
            store.store(origin, content, reading.page(), earlier, reason, stored -> {
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
            queue.completeFile(file.id(), ReadingResult.stored(state, stored.pageId(), page, text, null));
        }
    }
}
