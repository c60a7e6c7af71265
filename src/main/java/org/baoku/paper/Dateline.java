package org.baoku.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an article's news comes from.
///
/// @param source 本报, 新华社 …; null where the article names none
/// @param place only where printed (本报南京讯: 南京)
/// @param date the day the lead gives the event or, for a wire story, the day it was filed; null where none is given
public record Dateline(
        @Nullable String source,
        @Nullable String place,
        @Nullable LocalDate date) {
    /// Nothing printed.
    public static final Dateline NONE = new Dateline(null, null, null);
}
