package org.baoku.index;

/// Something in the words of a search that means nothing, although the search runs without it.
///
/// @param messageKey the message that tells a reader what is wrong; it takes the part
/// @param place where in the words the part begins, from 0
/// @param part the part that is meant
public record QueryWarning(String messageKey, int place, String part) {}
