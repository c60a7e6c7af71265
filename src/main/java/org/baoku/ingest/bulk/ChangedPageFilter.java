package org.baoku.ingest.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.ArticleMatcher;
import org.baoku.archive.page.ImportedPageLookup;
import org.baoku.archive.page.ImportedPageLookup.ExistingPage;
import org.baoku.archive.page.ImportedPageLookup.Match;
import org.baoku.archive.page.PageRepository;
import org.baoku.paper.PageOrigin;
import org.baoku.text.TextSketch;
import org.jspecify.annotations.Nullable;

/// Filters out the pages of one import that the archive has already with the same content, and those whose
/// place another page has.
///
/// A page that neither its label nor its path tells is compared by text with the pages that the archive had on
/// its day before the import, where one of the two has no label. Pages of other days and pages without a day
/// are not compared, which would cost more than the rest of the import.
final class ChangedPageFilter {
    /// The minimum similarity of the texts ([TextSketch]) of two readings of one page of a day.
    private static final double MIN_SIMILARITY = 0.7;

    /// Below this share of its text that comes again, a page is said to be replaced by another text.
    private static final double MIN_COMMON_TEXT = 0.5;

    private final ImportedPageLookup lookup;
    private final PageRepository pages;
    private final ImportRemarks remarks;

    /// The last page that the archive had before the import.
    private final long newest;

    /// The pages of the archive that a page of this import has met.
    private final Set<Long> met = new HashSet<>();

    private int refusedCount;

    ChangedPageFilter(ImportedPageLookup lookup, PageRepository pages, ImportRemarks remarks) {
        this.lookup = lookup;
        this.pages = pages;
        this.remarks = remarks;
        this.newest = lookup.newestPage();
    }

    /// A page that is new or differs from the archive's.
    ///
    /// @param replaces the id of the page that it replaces; null for a new page
    /// @param byText whether only their texts tell that it replaces that page
    record ChangedPage(ParsedPage page, @Nullable Long replaces, boolean byText) {
        /// The page that it replaces, where only their texts tell so.
        @Nullable
        Long predecessor() {
            return byText ? replaces : null;
        }
    }

    /// How many pages were refused so far, since their place is another page's.
    int refused() {
        return refusedCount;
    }

    /// Those of these pages that are new or differ from the archive's.
    ///
    /// @param refused is called with each page that is refused
    List<ChangedPage> changed(List<ParsedPage> parsed, Consumer<ParsedPage> refused) {
        Map<PageOrigin, String> texts = new HashMap<>();
        parsed.forEach(page -> texts.put(page.origin(), page.text()));
        Map<PageOrigin, ExistingPage> existing = lookup.findExisting(texts);
        List<ParsedPage> unknown = parsed.stream()
                .filter(page -> !existing.containsKey(page.origin()))
                .toList();
        Map<Integer, List<Long>> sameDay =
                lookup.sameDay(unknown.stream().map(ParsedPage::origin).toList(), newest);
        Map<Long, ArchivedPage> archived = archived(existing, sameDay);

        List<ChangedPage> changed = new ArrayList<>();
        for (ParsedPage page : parsed) {
            ExistingPage found = existing.get(page.origin());
            if (found != null) {
                addKnown(page, found, archived, changed, refused);
            }
        }
        for (int i = 0; i < unknown.size(); i++) {
            addUnknown(unknown.get(i), sameDay.getOrDefault(i, List.of()), archived, changed);
        }
        return changed;
    }

    private Map<Long, ArchivedPage> archived(Map<PageOrigin, ExistingPage> existing, Map<Integer, List<Long>> sameDay) {
        Map<Long, ArchivedPage> archived = new HashMap<>();
        pages.pages(Stream.concat(
                                existing.values().stream()
                                        .filter(found -> found.match() != Match.SAME)
                                        .map(ExistingPage::page),
                                sameDay.values().stream().flatMap(List::stream))
                        .distinct()
                        .toList())
                .forEach(page -> archived.put(page.ref().id(), page));
        return archived;
    }

    private void addKnown(
            ParsedPage page,
            ExistingPage found,
            Map<Long, ArchivedPage> archived,
            List<ChangedPage> changed,
            Consumer<ParsedPage> refused) {
        if (found.match() == Match.OTHER || !met.add(found.page())) {
            refusedCount++;
            refused.accept(page);
            remarks.placeIsTaken(page);
            return;
        }
        ArchivedPage earlier = archived.get(found.page());
        // The text may differ in white space or the order of fields only.
        if (earlier != null && !page.matches(earlier)) {
            if (ArticleMatcher.share(ParsedPage.letters(earlier), page.letters()) < MIN_COMMON_TEXT) {
                remarks.replacedByOtherText(page, earlier);
            }
            changed.add(new ChangedPage(page, found.page(), false));
        }
    }

    private void addUnknown(
            ParsedPage page, List<Long> sameDay, Map<Long, ArchivedPage> archived, List<ChangedPage> changed) {
        @Nullable ArchivedPage nearlySame = sameDay.isEmpty() ? null : nearlySame(page, sameDay, archived);
        if (nearlySame == null) {
            changed.add(new ChangedPage(page, null, false));
            return;
        }
        met.add(nearlySame.ref().id());
        if (!page.matches(nearlySame)) {
            remarks.nearlySame(page, nearlySame);
            changed.add(new ChangedPage(page, nearlySame.ref().id(), true));
        }
    }

    private @Nullable ArchivedPage nearlySame(
            ParsedPage page, List<Long> candidates, Map<Long, ArchivedPage> archived) {
        String letters = page.letters();
        @Nullable ArchivedPage best = null;
        double highest = MIN_SIMILARITY;
        for (long candidate : candidates) {
            ArchivedPage other = archived.get(candidate);
            double similarity = other == null || met.contains(candidate)
                    ? 0
                    : TextSketch.similarity(letters, ParsedPage.letters(other));
            if (similarity >= highest) {
                best = other;
                highest = similarity;
            }
        }
        return best;
    }
}
