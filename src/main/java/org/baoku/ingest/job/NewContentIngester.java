package org.baoku.ingest.job;

import java.util.List;
import java.util.Optional;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.intake.ClaimedFile;
import org.baoku.archive.intake.CompletedFile;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.archive.intake.IntakeFileQueue;
import org.baoku.archive.page.ChangeReason;
import org.baoku.archive.page.PageChangedException;
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
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ingests files whose content the archive does not have: as a new page, or in place of an earlier page of the
/// same day and label.
@Component
final class NewContentIngester {
    private final PageMatcher matcher;
    private final FrontPageFinder frontPages;
    private final CorrectedPageReader reader;
    private final PageStore store;
    private final PageRepository pages;
    private final IssueDayCorrectionRepository dayCorrections;
    private final CorrectionRepository corrections;
    private final ContinuationLinker continuations;
    private final KnownContentIngester knownContent;
    private final IntakeFileQueue files;

    NewContentIngester(
            PageMatcher matcher,
            FrontPageFinder frontPages,
            CorrectedPageReader reader,
            PageStore store,
            PageRepository pages,
            IssueDayCorrectionRepository dayCorrections,
            CorrectionRepository corrections,
            ContinuationLinker continuations,
            KnownContentIngester knownContent,
            IntakeFileQueue files) {
        this.matcher = matcher;
        this.frontPages = frontPages;
        this.reader = reader;
        this.store = store;
        this.pages = pages;
        this.dayCorrections = dayCorrections;
        this.corrections = corrections;
        this.continuations = continuations;
        this.knownContent = knownContent;
        this.files = files;
    }

    /// Ingests a file.
    ///
    /// @param text the text of `content`, decoded or with its places
    /// @param requestedBy the user's name; empty for the program itself
    /// @throws PageChangedException if the archive was changed meanwhile; the intake then retries the file
    void ingest(ClaimedFile file, SourceContent content, PageText text, String requestedBy) {
        new NewContent(file, content, text, requestedBy).ingest();
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
                files.fail(file.id(), FileProblem.TEXT_NO_ARTICLES.reason());
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
                knownContent.ingest(file, earlier);
            } else if (text instanceof PageText.Plain && pages.hasLayout(earlier)) {
                files.complete(file.id(), CompletedFile.unchanged(earlier, FileProblem.BETTER_THAN_TEXT.reason()));
            } else {
                replacePage(earlier);
            }
        }

        private void addPage(CorrectedReading reading) {
            if (file.dryRun()) {
                files.complete(
                        file.id(),
                        ReadingResult.dryRun(null, reading, text, PageDifference.between(List.of(), reading)));
            } else {
                store.store(origin, content, reading.page(), null, reason, stored -> {
                    requireNoneNearlySame(stored, reading.page());
                    done(stored, reading.page(), null);
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
            PageDifference difference = PageDifference.between(pages.uncorrectedArticles(earlier), reading);
            if (file.dryRun()) {
                files.complete(file.id(), ReadingResult.dryRun(earlier, reading, text, difference));
                return;
            }
            store.store(origin, content, reading.page(), earlier, reason, stored -> {
                if (stored.pageId() == earlier && stored.change() != StoreResult.Change.UNCHANGED) {
                    // The page was replaced, which counts as one reading.
                    corrections.requireReading(earlier, readingNumber + 1);
                    reader.recordConflicts(earlier, reading);
                }
                done(stored, reading.page(), difference);
            });
        }

        /// @param difference what the file changes on the page that it replaces; null for a new page
        private void done(StoreResult stored, Page page, @Nullable PageDifference difference) {
            continuations.link(stored.pageId());
            State state = switch (stored.change()) {
                case ADDED -> State.TAKEN_IN;
                case REPLACED -> State.REPLACED;
                case UNCHANGED -> State.UNCHANGED;
            };
            files.complete(file.id(), ReadingResult.stored(state, stored.pageId(), page, text, difference));
        }
    }
}
