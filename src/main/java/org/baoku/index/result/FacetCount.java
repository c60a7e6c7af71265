package org.baoku.index.result;

/// The number of matching articles with one value of a facet.
///
/// @param value the value in URLs: a person's id, a month as `2023-07`
/// @param label the value as readers see it
public record FacetCount(String value, String label, long count) {}
