package org.baoku.ingest.job;

import org.baoku.archive.intake.CompletedFile;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.ingest.reading.CorrectedReading;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.ingest.reading.PageText;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.Page;
import org.jspecify.annotations.Nullable;

/// Builds the results that the queue records for files that were read.
final class ReadingResult {
    private ReadingResult() {}

    /// The result of a reading that is stored.
    ///
    /// @param text what was read
    /// @param difference what it changes; null if no earlier reading was compared
    static CompletedFile stored(
            State state, long pageId, Page page, PageText text, @Nullable PageDifference difference) {
        return result(state, pageId, page, text, difference == null ? null : difference.toJson());
    }

    /// The result of a dry run.
    ///
    /// @param pageId the page that the reading would replace; null for a new page
    static CompletedFile dryRun(
            @Nullable Long pageId, CorrectedReading reading, PageText text, PageDifference difference) {
        return result(
                pageId == null ? State.TAKEN_IN : State.REPLACED, pageId, reading.page(), text, difference.toJson());
    }

    private static CompletedFile result(
            State state, @Nullable Long pageId, Page page, PageText text, @Nullable String difference) {
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
                text instanceof PageText.LaidOut(LaidOutPage layout)
                        ? layout.page().trust()
                        : null,
                null,
                difference);
    }
}
