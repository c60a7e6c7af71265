package org.baoku.ingest.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.baoku.archive.page.PageVersionRepository;
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

/// Takes one file of an intake in, or reads one page of the archive again, and notes what became of it in the same
/// step as the page is stored: after a crash both are there, or neither.
@Component
final class FileIngester {
    private final PageLookup lookup;
    private final PageStore store;
    private final PageReadingStore readings;
    private final PageRepository pages;
    private final PageVersionRepository versions;
    private final IssueDayCorrectionRepository days;
    private final IntakeQueue queue;
    private final SourceTextLoader texts;
    private final CorrectedPageReader reader;
    private final CorrectionRepository corrections;
    private final PageMatcher predecessors;
    private final ContinuationLinker joiner;

    FileIngester(
            PageLookup lookup,
            PageStore store,
            PageReadingStore readings,
            PageRepository pages,
            PageVersionRepository versions,
            IssueDayCorrectionRepository days,
            IntakeQueue queue,
            SourceTextLoader texts,
            CorrectedPageReader reader,
            CorrectionRepository corrections,
            PageMatcher predecessors,
            ContinuationLinker joiner) {
        this.lookup = lookup;
        this.store = store;
        this.readings = readings;
        this.pages = pages;
        this.versions = versions;
        this.days = days;
        this.queue = queue;
        this.texts = texts;
        this.reader = reader;
        this.corrections = corrections;
        this.predecessors = predecessors;
        this.joiner = joiner;
    }

    /// Takes the file in, or only tells what that would change.
    ///
    /// @param askedBy who asked for it
    void ingest(ClaimedFile file, String askedBy) {
        Optional<Long> again = file.page();
        if (again.isPresent() && file.bytes().isEmpty()) {
            readAgain(file, again.get(), askedBy);
            return;
        }
        byte[] bytes = file.bytes().orElseThrow();
        Optional<Long> known = lookup.byContent(file.origin().newspaper(), bytes);
        if (known.isPresent()) {
            bytesKnown(file, known.get());
            return;
        }
        switch (EncodingDetector.decode(bytes)) {
            case Decoding.Refused(Decoding.Reason reason) ->
                queue.failFile(file.id(), UnreadableFileMessage.of(reason));
            case Decoding.Decoded(String text, Decoding.Encoding encoding) ->
                takeNew(file, bytes, text, encoding.charset().name(), askedBy);
        }
    }

    private void takeNew(ClaimedFile file, byte[] bytes, String text, String encoding, String askedBy) {
        PageOrigin origin = withLabel(file.origin());
        CorrectedReading asItReads = reader.read(text, origin, List.of());
        @Nullable Long before = predecessors.of(origin, asItReads.page()).orElse(null);
        if (before == null) {
            storeNew(file, origin, bytes, encoding, asItReads.page(), askedBy);
            return;
        }
        int reading = corrections.reading(before).orElse(0);
        PageOrigin known = days.inForce(before).map(origin::withGivenDate).orElse(origin);
        CorrectedReading read = reader.read(text, known, before);
        if (file.dryRun()) {
            tell(file, before, read, PageDifference.between(pages.uncorrectedArticles(before), read));
            return;
        }
        store.store(
                origin,
                bytes,
                encoding,
                read.page(),
                before,
                new ChangeReason(ChangeReason.Step.INTAKE, askedBy),
                stored -> {
                    if (stored.pageId() == before && stored.change() != StoreResult.Change.UNCHANGED) {
                        // The store itself counts one reading.
                        noteCorrections(before, reading + 1, read);
                    }
                    done(file, stored, read.page());
                });
    }

    private void storeNew(
            ClaimedFile file, PageOrigin origin, byte[] bytes, String encoding, Page page, String askedBy) {
        if (file.dryRun()) {
            CorrectedReading unmended = new CorrectedReading(page, List.of(), Map.of());
            tell(file, null, unmended, PageDifference.between(List.of(), unmended));
        } else {
            store.store(
                    origin,
                    bytes,
                    encoding,
                    page,
                    null,
                    new ChangeReason(ChangeReason.Step.INTAKE, askedBy),
                    stored -> done(file, stored, page));
        }
    }

    private void done(ClaimedFile file, StoreResult stored, Page page) {
        joiner.link(stored.pageId());
        queue.completeFile(file.id(), reading(state(stored), stored.pageId(), page, null));
    }

    /// Corrections that no longer fit wait in the review queue. Where somebody changed the page while it was read,
    /// nothing is stored, and the file has its turn once more.
    ///
    /// @param reading which reading of the page is to be there when this is noted
    private void noteCorrections(long page, int reading, CorrectedReading read) {
        corrections.requireReading(page, reading);
        reader.recordConflicts(page, read);
    }

    private static State state(StoreResult stored) {
        return switch (stored.change()) {
            case ADDED -> State.TAKEN_IN;
            case REPLACED -> State.REPLACED;
            case UNCHANGED -> State.UNCHANGED;
        };
    }

    /// What was given wins; then the file's name may tell the label.
    private static PageOrigin withLabel(PageOrigin origin) {
        return origin.givenLabel() != null
                ? origin
                : PageLabelParser.parse(origin.path())
                        .map(origin::withGivenLabel)
                        .orElse(origin);
    }

    /// The same bytes change nothing, unless a day or a label comes with them that the page does not have.
    private void bytesKnown(ClaimedFile file, long page) {
        PageRef ref = pages.pages(List.of(page)).getFirst().ref();
        @Nullable LocalDate day = file.origin().givenDate();
        @Nullable String label = file.origin().givenLabel();
        boolean newDay =
                day != null && !day.equals(ref.date()) && days.inForce(page).isEmpty();
        boolean newLabel = label != null && !label.equals(ref.label());
        if (file.dryRun() || !(newDay || newLabel)) {
            unchanged(file, page);
            return;
        }
        int reading = corrections.reading(page).orElse(0);
        CorrectedReading read = reader.read(newDay ? texts.of(page, day) : texts.of(page), page);
        readings.replaceWithGiven(page, newDay ? day : null, label, read.page(), () -> {
            noteCorrections(page, reading + 1, read);
            joiner.link(page);
            queue.completeFile(file.id(), reading(State.REPLACED, page, read.page(), null));
        });
    }

    private void readAgain(ClaimedFile file, long page, String askedBy) {
        if (versions.isHeld(page)) {
            unchanged(file, page);
            return;
        }
        int reading = corrections.reading(page).orElse(0);
        CorrectedReading read = reader.read(texts.of(page), page);
        PageDifference difference = PageDifference.between(pages.uncorrectedArticles(page), read);
        @Nullable LocalDate day = pages.pages(List.of(page)).getFirst().ref().date();
        if (difference.noChanges() && Objects.equals(day, read.page().issueDay().date())) {
            unchanged(file, page);
        } else if (file.dryRun()) {
            tell(file, page, read, difference);
        } else {
            CompletedFile outcome = reading(State.REPLACED, page, read.page(), difference.toJson());
            readings.replace(page, read.page(), new ChangeReason(ChangeReason.Step.AGAIN, askedBy), () -> {
                noteCorrections(page, reading, read);
                queue.completeFile(file.id(), outcome);
            });
            joiner.link(page);
        }
    }

    private void tell(ClaimedFile file, @Nullable Long page, CorrectedReading read, PageDifference difference) {
        State state = page == null ? State.TAKEN_IN : State.REPLACED;
        queue.completeFile(file.id(), reading(state, page, read.page(), difference.toJson()));
    }

    private void unchanged(ClaimedFile file, long page) {
        queue.completeFile(file.id(), CompletedFile.unchanged(page));
    }

    private static CompletedFile reading(State state, @Nullable Long pageId, Page page, @Nullable String difference) {
        double confidence = page.articles().stream()
                .mapToDouble(article -> article.print().confidence())
                .average()
                .orElse(0);
        return new CompletedFile(
                state,
                pageId,
                page.articles().size(),
                confidence,
                page.issueDay().date(),
                page.issueDay().confidence(),
                difference);
    }
}
