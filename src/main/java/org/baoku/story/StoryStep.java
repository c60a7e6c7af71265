package org.baoku.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.similarity.News;
import org.jspecify.annotations.Nullable;

/// An article of a story.
///
/// @param id the article's id
/// @param headline empty if the page prints none
/// @param date the day of the issue; null only for the article whose story it is
/// @param page the page's label or number, as in URLs
/// @param label the page's label; null where none is known
/// @param similarity how much it is like the article whose story it is; 1 for that article
/// @param shared the distinctive terms that it has in common with that article; none for that article
/// @param stage what it reports of the story; empty where its words do not say
/// @param news what it says that no earlier step says
public record StoryStep(
        long id,
        String headline,
        @Nullable LocalDate date,
        String newspaper,
        String page,
        @Nullable String label,
        double similarity,
        List<String> shared,
        Optional<StoryStage> stage,
        News news) {}
