package org.baoku.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.baoku.archive.DayMends;
import org.baoku.archive.Newspapers;
import org.baoku.archive.PageForm;
import org.baoku.archive.PageRef;
import org.baoku.archive.PageShelf;
import org.baoku.archive.PageSource;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the text from which a page of the archive was read, and what was known of it then.
@Component
final class ArchivedText {
    /// A page's file and what was known of it.
    record Found(PageSource source, PageOrigin origin) {
        /// Whether the file holds printed lines, not articles that came already split.
        boolean isPrinted() {
            return source.form() == PageForm.PRINTED;
        }

        String text() {
            return String.join("\n", source.lines());
        }
    }

    private final PageShelf pages;
    private final Newspapers newspapers;
    private final DayMends days;

    ArchivedText(PageShelf pages, Newspapers newspapers, DayMends days) {
        this.pages = pages;
        this.newspapers = newspapers;
        this.days = days;
    }

    /// The text of a page, with the day that people settled for it.
    ///
    /// @throws IllegalArgumentException where there is no such page
    Found of(long page) {
        return of(page, days.inForce(page).orElse(null));
    }

    /// The text of a page as if this day were settled; null to go by the day that came with its file, if one did.
    Found of(long page, @Nullable LocalDate day) {
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
