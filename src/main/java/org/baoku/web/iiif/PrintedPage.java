package org.baoku.web.iiif;

import java.util.List;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRef;
import org.baoku.paper.PlacedPage;

/// A page of the archive with the places of its lines.
record PrintedPage(ArchivedPage archived, PlacedPage placed) {
    PageRef ref() {
        return archived.ref();
    }

    List<ArchivedArticle> articles() {
        return archived.articles();
    }

    /// The newspaper, the day and the label, as far as they are known.
    String title() {
        PageRef page = ref();
        return page.date() == null
                ? page.newspaper()
                : page.newspaper() + " " + page.date() + (page.label() == null ? "" : " " + page.label());
    }
}
