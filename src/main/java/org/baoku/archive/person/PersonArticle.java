package org.baoku.archive.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An article that credits a reporter or names an official.
///
/// @param headline its printed lines, joined by spaces; empty if the article has no headline
/// @param date the day; null if unknown
/// @param office the office that the article prints for an official, or the role for which it credits a reporter; null
/// if it prints none
public record PersonArticle(
        long article,
        String headline,
        @Nullable LocalDate date,
        @Nullable String office) {}
