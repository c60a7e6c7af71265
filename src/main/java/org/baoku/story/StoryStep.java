package org.baoku.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An article of a story.
///
/// @param id the article's id
/// @param headline empty if the page prints none
/// @param date the day of the issue; null only for the article whose story it is
/// @param page the page's label or number
/// @param similarity how much it is like the article whose story it is; 1 for that article
/// @param news the first sentence that says what no earlier step says; empty if there is none
public record StoryStep(
        long id,
        String headline,
        @Nullable LocalDate date,
        String newspaper,
        String page,
        double similarity,
        String news) {}
