package org.baoku.ingest.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.BulkPageStore;
import org.baoku.archive.page.BulkPageStore.ExistingPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Filters out the pages of an import that the archive has already with the same content.
@Component
final class ChangedPageFilter {
    private final BulkPageStore store;
    private final PageRepository pages;

    ChangedPageFilter(BulkPageStore store, PageRepository pages) {
        this.store = store;
        this.pages = pages;
    }

    /// A page that is new or differs from the archive's.
    ///
    /// @param replaces the id of the page that it replaces; null for a new page
    record ChangedPage(ParsedPage page, @Nullable Long replaces) {}

    /// Those of these pages that are new or differ from the archive's.
    List<ChangedPage> changed(List<ParsedPage> parsed) {
        Map<PageOrigin, String> texts = new HashMap<>();
        parsed.forEach(page -> texts.put(page.origin(), page.text()));
        Map<PageOrigin, ExistingPage> existing = store.findExisting(texts);
        Map<Long, ArchivedPage> archived = new HashMap<>();
        pages.pages(existing.values().stream()
                        .filter(page -> !page.same())
                        .map(ExistingPage::page)
                        .toList())
                .forEach(page -> archived.put(page.ref().id(), page));
        return parsed.stream()
                .filter(page -> isChanged(page, existing, archived))
                .map(page -> {
                    ExistingPage replaced = existing.get(page.origin());
                    return new ChangedPage(page, replaced == null ? null : replaced.page());
                })
                .toList();
    }

    private static boolean isChanged(
            ParsedPage page, Map<PageOrigin, ExistingPage> existing, Map<Long, ArchivedPage> archived) {
        ExistingPage found = existing.get(page.origin());
        if (found == null) {
            return true;
        }
        // The text may differ in white space or the order of fields only.
        return !found.same() && !page.matches(Objects.requireNonNull(archived.get(found.page())));
    }
}
