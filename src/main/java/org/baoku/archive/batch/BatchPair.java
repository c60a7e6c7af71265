package org.baoku.archive.batch;

/// Two terms of a batch that articles have in common.
///
/// @param one the position of the first term
/// @param other the position of the second term, greater than that of the first
/// @param hits the number of articles
public record BatchPair(int one, int other, long hits) {}
