package org.baoku.admin.page;

import org.baoku.admin.NotFoundException;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.springframework.stereotype.Component;

/// Finds the page or article that a request names, for all controllers of the package.
@Component
final class RequestedPages {
    private final PageRepository pages;

    RequestedPages(PageRepository pages) {
        this.pages = pages;
    }

    /// @throws NotFoundException if there is no such page
    ArchivedPage page(long id) {
        return pages.page(id).orElseThrow(NotFoundException::new);
    }

    /// @throws NotFoundException if there is no such page
    PageRef pageRef(long id) {
        return page(id).ref();
    }

    /// @throws NotFoundException if there is no such article
    ArchivedArticle article(long id) {
        return pages.article(id).orElseThrow(NotFoundException::new);
    }
}
