package org.baoku.segment.weight;

/// A number that a decoder of the segmenter adds to a score, multiplies with or compares with.
///
/// Each decoder has an enum of its weights; [Weights] holds the values of all of them. Limits that only bound the work
/// or describe print (how far to look, how many rows a headline may have) are constants of the decoders, not weights.
public sealed interface Weight
        permits ColumnWeight, RowWeight, JoinWeight, SplitWeight, HeadlineWeight, LabelWeight, ConfidenceWeight {
    /// The name of the enum constant.
    String name();

    /// The place of the weight among those of its decoder, from 0.
    int ordinal();

    /// Its values and what it says.
    WeightDefinition definition();

    /// The value that the segmenter uses unless told otherwise.
    default double defaultValue() {
        return definition().defaultValue();
    }

    /// The value that switches the weight off.
    default double neutralValue() {
        return definition().neutralValue();
    }

    /// What the weight says, in one sentence.
    default String meaning() {
        return definition().meaning();
    }
}
