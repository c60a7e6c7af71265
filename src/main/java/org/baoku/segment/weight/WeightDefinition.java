package org.baoku.segment.weight;

/// What a weight is.
///
/// @param defaultValue the value that the segmenter uses unless told otherwise
/// @param neutralValue the value that switches the weight off: 0 for a summand or a threshold, 1 for a factor
/// @param meaning what the weight says, in one sentence
public record WeightDefinition(double defaultValue, double neutralValue, String meaning) {}
