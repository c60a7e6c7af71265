package org.baoku.archive.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A term of a batch and what was found.
///
/// @param position its place in the list, from 0
/// @param hits the number of articles; null until it was looked up
/// @param firstArticle the oldest dated article; null where there is none
/// @param lastArticle the newest dated article; null where there is none
public record BatchTerm(
        int position,
        String text,
        @Nullable Long hits,
        @Nullable Long firstArticle,
        @Nullable LocalDate firstDay,
        @Nullable Long lastArticle,
        @Nullable LocalDate lastDay) {}
