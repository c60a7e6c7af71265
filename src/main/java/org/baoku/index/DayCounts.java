package org.baoku.index;

/// The number of articles of each day.
///
/// @param first the first day, in days since 1970
/// @param counts for the first day and those after it
public record DayCounts(long first, int[] counts) {}
