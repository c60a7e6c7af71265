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

    /// The value that the segmenter uses unless told otherwise.
    double defaultValue();

    /// The value that switches the weight off: 0 for a summand or a threshold, 1 for a factor.
    default double neutralValue() {
        return 0;
    }

    /// What the weight says, in one sentence.
    String meaning();
}
