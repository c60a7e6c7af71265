package org.baoku.index.result;

import java.time.LocalDate;
import java.util.List;
import org.baoku.index.entry.IndexedPerson;
import org.jspecify.annotations.Nullable;

/// A matching article with everything that a result list shows of it.
///
/// @param id the article's id in the archive
/// @param headline 主题 with the matches highlighted; empty where the article has none
/// @param date null where the date is unknown
/// @param page the page in URLs: its label (A01), or its number in the issue where no label is known
/// @param labelled whether `page` is a label
/// @param snippets the best sentences of the body with the matches highlighted
public record Hit(
        long id,
        String kicker,
        List<TextFragment> headline,
        String subheadline,
        @Nullable LocalDate date,
        String newspaper,
        String page,
        boolean labelled,
        @Nullable String source,
        List<IndexedPerson> reporters,
        List<IndexedPerson> officials,
        List<List<TextFragment>> snippets) {
    /// The page's label (A01); null where none is known.
    public @Nullable String label() {
        return labelled ? page : null;
    }
}
