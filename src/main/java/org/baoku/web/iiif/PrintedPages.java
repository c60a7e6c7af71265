package org.baoku.web.iiif;

import java.util.List;
import java.util.stream.Stream;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.issue.PrintedIssueRepository;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedIssue;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.springframework.stereotype.Component;

/// Finds the issues and pages with places that the ids in addresses name. A page of plain text has no places,
/// so that it is not found here.
@Component
final class PrintedPages {
    private static final String UNKNOWN_ISSUE = "error.unknown.printed-issue";
    private static final String UNKNOWN_PAGE = "error.unknown.printed-page";

    private final PrintedIssueRepository issues;
    private final PageRepository pages;
    private final PageLayoutRepository layouts;
    private final ArchiveLookup lookup;

    PrintedPages(
            PrintedIssueRepository issues, PageRepository pages, PageLayoutRepository layouts, ArchiveLookup lookup) {
        this.issues = issues;
        this.pages = pages;
        this.layouts = layouts;
        this.lookup = lookup;
    }

    /// @throws PageNotShownException if there is no such issue
    PrintedIssue issue(String id) {
        return issues.find(PathValues.id(id, UNKNOWN_ISSUE))
                .orElseThrow(() -> PageNotShownException.notFound(UNKNOWN_ISSUE, id));
    }

    /// The pages of an issue that have places.
    ///
    /// @throws PageNotShownException if it has none
    List<PrintedPage> pages(PrintedIssue issue) {
        List<PrintedPage> found =
                archivedPages(issue).stream().flatMap(this::withPlaces).toList();
        if (found.isEmpty()) {
            throw PageNotShownException.notFound(UNKNOWN_ISSUE, Long.toString(issue.id()));
        }
        return found;
    }

    /// The same pages without reading their places.
    List<ArchivedPage> archivedPages(PrintedIssue issue) {
        return pages.pages(issues.pages(issue.id()));
    }

    /// A page with its places; empty if it has none.
    Stream<PrintedPage> withPlaces(ArchivedPage page) {
        return layouts.find(page.ref().id()).stream().map(placed -> new PrintedPage(page, placed));
    }

    /// @throws PageNotShownException if there is no such page or it has no places
    PrintedPage page(String id) {
        return withPlaces(lookup.page(id))
                .findFirst()
                .orElseThrow(() -> PageNotShownException.notFound(UNKNOWN_PAGE, id));
    }
}
