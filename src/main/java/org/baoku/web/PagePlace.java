package org.baoku.web;

import java.time.LocalDate;
import org.baoku.archive.page.PageRef;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// A page of an issue, with links to both.
///
/// @param id of the page
/// @param date null while the day is unknown
/// @param label the page's label (`A01`); null if unknown
/// @param url the URL of the page
/// @param issueUrl the URL of the issue; null while the day is unknown
public record PagePlace(
        long id,
        String newspaper,
        @Nullable LocalDate date,
        @Nullable String label,
        String url,
        @Nullable String issueUrl) {
    public static PagePlace of(PageRef page) {
        LocalDate date = page.date();
        return new PagePlace(
                page.id(),
                page.newspaper(),
                date,
                page.label(),
                SiteUrls.page(page),
                date == null ? null : SiteUrls.issue(page.newspaper(), date));
    }
}
