package org.baoku.index.query;

/// A part of a search text that could not be interpreted; the search runs without it.
///
/// @param messageKey the key of the message for the user; the message takes the part
/// @param offset where the part begins in the search text, from 0
/// @param part the part itself
public record QueryWarning(String messageKey, int offset, String part) {}
