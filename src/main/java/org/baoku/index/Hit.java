package org.baoku.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article that a search found, with everything that a line of the result shows.
///
/// @param id the article's id in the archive
/// @param headline 主题 with what matched marked; empty where the page prints none
/// @param snippets the best sentences of the body, each in pieces
public record Hit(
        long id,
        String kicker,
        List<TextFragment> headline,
        String subheadline,
        @Nullable LocalDate date,
        String newspaper,
        String page,
        @Nullable String source,
        List<IndexedPerson> reporters,
        List<IndexedPerson> officials,
        List<List<TextFragment>> snippets) {}
