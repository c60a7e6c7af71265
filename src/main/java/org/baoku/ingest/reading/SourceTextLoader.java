package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the text from which a page of the archive was read, and what was known of it then.
@Component
public final class SourceTextLoader {
    /// A page's file and what was known of it.
    public record Found(PageSource source, PageOrigin origin) {
        /// Whether the file holds printed lines, not articles that came already split.
        public boolean isPrinted() {
            return source.format() == PageFormat.PRINTED;
        }

        public String text() {
            return String.join("\n", source.lines());
        }
    }

    private final PageRepository pages;
    private final NewspaperRepository newspapers;
    private final IssueDayCorrectionRepository days;

    SourceTextLoader(PageRepository pages, NewspaperRepository newspapers, IssueDayCorrectionRepository days) {
        this.pages = pages;
        this.newspapers = newspapers;
        this.days = days;
    }

    /// The text of a page, with the day that people settled for it.
    ///
    /// @throws IllegalArgumentException where there is no such page
    public Found of(long page) {
        return of(page, days.inForce(page).orElse(null));
    }

    /// The text of a page as if this day were settled; null to go by the day that came with its file, if one did.
    public Found of(long page, @Nullable LocalDate day) {
        PageRef ref = pages.pages(List.of(page)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No page has the number " + page))
                .ref();
        PageSource source = pages.source(page).orElseThrow();
        return new Found(
                source,
                new PageOrigin(
                        newspapers.named(ref.newspaper()).orElseThrow(),
                        source.path(),
                        day == null ? source.givenDate().orElse(null) : day,
                        ref.label(),
                        LocalDate.ofInstant(source.receivedAt(), ZoneId.systemDefault())));
    }
}
