package org.baoku.index;

/// How many articles of a result have a value.
///
/// @param value what a URL says to narrow by it: a person's id, a month as `2023-07`
/// @param label what a reader sees
public record FacetCount(String value, String label, long count) {}
