package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.ContinuationRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.paper.Jump;
import org.baoku.segment.JumpResolver;
import org.baoku.segment.JumpResolver.LabelledPage;
import org.baoku.segment.JumpResolver.Place;
import org.springframework.stereotype.Component;

/// Links articles that continue on another page of the same issue (下转第2版), once both pages are in the
/// archive.
@Component
public final class ContinuationLinker {
    private final PageRepository pages;
    private final ContinuationRepository continuations;

    ContinuationLinker(PageRepository pages, ContinuationRepository continuations) {
        this.pages = pages;
        this.continuations = continuations;
    }

    /// Updates the links between the articles of a page's issue. To be called after the page was stored.
    public void link(long page) {
        ArchivedPage stored = pages.requirePage(page);
        LocalDate date = stored.ref().date();
        if (date == null || !hasJumps(stored)) {
            return;
        }
        continuations.replace(
                stored.ref(), () -> find(pages.pagesOf(stored.ref().newspaper(), date)));
    }

    private static Map<Long, Long> find(List<ArchivedPage> issue) {
        Map<Long, Long> continuationById = new HashMap<>();
        JumpResolver.resolve(issue.stream().map(ContinuationLinker::labelled).toList())
                .forEach((from, to) -> continuationById.put(id(issue, from), id(issue, to)));
        return continuationById;
    }

    private static boolean hasJumps(ArchivedPage page) {
        return page.articles().stream()
                .anyMatch(article -> !article.print().jump().equals(Jump.NONE));
    }

    private static LabelledPage labelled(ArchivedPage page) {
        return new LabelledPage(
                page.ref().address(),
                page.articles().stream().map(ArchivedArticle::print).toList());
    }

    private static long id(List<ArchivedPage> issue, Place place) {
        return issue.get(place.page()).articles().get(place.article()).id();
    }
}
