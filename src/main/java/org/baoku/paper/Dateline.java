package org.baoku.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Source, place and day of an article's news.
///
/// @param source 本报, 新华社 …; null where the article names none
/// @param place null unless printed (本报南京讯: 南京)
/// @param date the day of the event that the article's beginning names or, for a wire story, the day it was filed; null
/// where none is given
public record Dateline(
        @Nullable String source,
        @Nullable String place,
        @Nullable LocalDate date) {
    /// No dateline is printed.
    public static final Dateline NONE = new Dateline(null, null, null);
}
