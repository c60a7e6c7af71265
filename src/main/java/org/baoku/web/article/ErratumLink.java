package org.baoku.web.article;

import java.time.LocalDate;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// A notice that corrects the article, or an article that the notice corrects.
///
/// @param article null where the archive does not have it
/// @param date its day; null while it is unknown
/// @param page its page's label; empty where it is unknown
/// @param sentence what the notice says
/// @param undoUrl where an editor undoes it; null if the notice itself says so
record ErratumLink(
        @Nullable Link article,
        @Nullable LocalDate date,
        String page,
        String sentence,
        @Nullable String undoUrl) {}
