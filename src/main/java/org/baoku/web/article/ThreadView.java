package org.baoku.web.article;

import java.time.LocalDate;
import java.util.List;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// The page of an article's story.
///
/// @param article the article whose story it is
/// @param steps the oldest first
record ThreadView(Link article, List<ThreadEntry> steps) {
    /// A step of the story.
    ///
    /// @param date the day of the issue; null while it is unknown
    /// @param pageUrl null while the day is unknown
    /// @param current whether it is the article whose story it is
    /// @param news the first sentence that says what no earlier step says; empty if there is none
    record ThreadEntry(
            Link article,
            @Nullable LocalDate date,
            String newspaper,
            String page,
            @Nullable String pageUrl,
            boolean current,
            String news) {}
}
