package org.baoku.web;

import java.time.LocalDate;
import org.baoku.archive.page.PageRef;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// Which page of which issue, with the ways there.
///
/// @param date null while the day is open
/// @param label what the page is called, `A01`; its number where no label is known
/// @param url the page's address
/// @param issueUrl the issue's; null while the day is open
public record PagePlace(
        String newspaper,
        @Nullable LocalDate date,
        String label,
        String url,
        @Nullable String issueUrl) {
    public static PagePlace of(PageRef page) {
        LocalDate date = page.date();
        return new PagePlace(
                page.newspaper(),
                date,
                page.address(),
                SiteUrls.page(page),
                date == null ? null : SiteUrls.issue(page.newspaper(), date));
    }
}
