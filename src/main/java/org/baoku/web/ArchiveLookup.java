package org.baoku.web;

import java.util.List;
import java.util.Optional;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.RedirectRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.site.SiteUrls;
import org.springframework.stereotype.Component;

/// Finds what the id in a page's URL names. Text that is not a number is a bad request; an unknown id is not
/// found, except that the id of a replaced article redirects to its successor.
@Component
public final class ArchiveLookup {
    private static final String UNKNOWN_ARTICLE = "error.unknown.article";
    private static final String UNKNOWN_PAGE = "error.unknown.page";
    private static final String UNKNOWN_OFFICIAL = "error.unknown.official";
    private static final String UNKNOWN_REPORTER = "error.unknown.reporter";

    private final PageRepository pages;
    private final RedirectRepository redirects;
    private final OfficialRepository officials;
    private final ReporterRepository reporters;

    ArchiveLookup(
            PageRepository pages,
            RedirectRepository redirects,
            OfficialRepository officials,
            ReporterRepository reporters) {
        this.pages = pages;
        this.redirects = redirects;
        this.officials = officials;
        this.reporters = reporters;
    }

    /// The article with an id.
    ///
    /// @throws PageMovedException if the article was replaced
    /// @throws PageNotShownException if there is no such article
    public ArchivedArticle article(String id) {
        long number = PathValues.id(id, UNKNOWN_ARTICLE);
        return pages.article(number)
                .orElseThrow(() -> redirects
                        .find(number)
                        .<RuntimeException>map(ArchiveLookup::moved)
                        .orElseGet(() -> PageNotShownException.notFound(UNKNOWN_ARTICLE, id)));
    }

    private static PageMovedException moved(RedirectRepository.Moved moved) {
        return new PageMovedException(
                moved.article() == null ? SiteUrls.page(moved.page()) : SiteUrls.article(moved.article()),
                moved.permanent());
    }

    /// The page with an id.
    ///
    /// @throws PageNotShownException if there is no such page
    public ArchivedPage page(String id) {
        return found(
                pages.pages(List.of(PathValues.id(id, UNKNOWN_PAGE))).stream().findFirst(), UNKNOWN_PAGE, id);
    }

    /// The official with an id.
    ///
    /// @throws PageNotShownException if there is no such official
    public PersonSummary official(String id) {
        return found(officials.find(PathValues.id(id, UNKNOWN_OFFICIAL)), UNKNOWN_OFFICIAL, id);
    }

    /// The reporter with an id.
    ///
    /// @throws PageNotShownException if there is no such reporter
    public PersonSummary reporter(String id) {
        return found(reporters.find(PathValues.id(id, UNKNOWN_REPORTER)), UNKNOWN_REPORTER, id);
    }

    private static <T> T found(Optional<T> found, String messageKey, String id) {
        return found.orElseThrow(() -> PageNotShownException.notFound(messageKey, id));
    }
}
