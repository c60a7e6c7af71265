package org.baoku.web.article;

import java.time.LocalDate;
import java.util.List;
import org.baoku.similarity.News;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// The page of an article's story.
///
/// @param article the article whose story it is
/// @param steps the oldest first
/// @param followUrl the form that saves a search for the terms of the story; null where its articles share none
record ThreadView(
        Link article, List<ThreadEntry> steps, @Nullable String followUrl) {
    /// A step of the story.
    ///
    /// @param date the day of the issue; null while it is unknown
    /// @param pageUrl null while the day is unknown
    /// @param current whether it is the article whose story it is
    /// @param stage the key of what it reports; null where its words do not say
    /// @param news what it says that no earlier step says
    /// @param added what it adds, by kind; without what it has none of
    record ThreadEntry(
            Link article,
            @Nullable LocalDate date,
            String newspaper,
            @Nullable String label,
            @Nullable String pageUrl,
            boolean current,
            @Nullable String stage,
            News news,
            List<Added> added) {}

    /// The figures, names or words that a step adds.
    ///
    /// @param kind the key of the kind
    record Added(String kind, List<String> terms) {}
}
