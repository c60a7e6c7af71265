package org.baoku.segment.weight;

import java.util.List;
import java.util.stream.Stream;

/// The values of all weights of the segmenter, by decoder. Immutable.
///
/// @param columns of [org.baoku.segment.row.ColumnWidthEstimator]
/// @param rows of [org.baoku.segment.row.RowClassifier]
/// @param joins of [org.baoku.segment.ArticleAssembler]
/// @param splits of [org.baoku.segment.UnmarkedArticleSplitter]
/// @param headlines of [org.baoku.segment.HeadlineFinder]
/// @param labels of [org.baoku.segment.ColumnLabelAssigner]
/// @param confidence of [org.baoku.segment.ConfidenceEstimator]
public record Weights(
        WeightValues<ColumnWeight> columns,
        WeightValues<RowWeight> rows,
        WeightValues<JoinWeight> joins,
        WeightValues<SplitWeight> splits,
        WeightValues<HeadlineWeight> headlines,
        WeightValues<LabelWeight> labels,
        WeightValues<ConfidenceWeight> confidence) {
    /// The values that the enums name.
    public static final Weights DEFAULT = new Weights(
            WeightValues.defaultsOf(ColumnWeight.values()),
            WeightValues.defaultsOf(RowWeight.values()),
            WeightValues.defaultsOf(JoinWeight.values()),
            WeightValues.defaultsOf(SplitWeight.values()),
            WeightValues.defaultsOf(HeadlineWeight.values()),
            WeightValues.defaultsOf(LabelWeight.values()),
            WeightValues.defaultsOf(ConfidenceWeight.values()));

    /// Every weight, decoder after decoder in the order in which a page passes through them.
    public static List<Weight> all() {
        return Stream.<Weight[]>of(
                        ColumnWeight.values(),
                        RowWeight.values(),
                        JoinWeight.values(),
                        SplitWeight.values(),
                        HeadlineWeight.values(),
                        LabelWeight.values(),
                        ConfidenceWeight.values())
                .<Weight>flatMap(Stream::of)
                .toList();
    }

    /// The current value of a weight.
    double of(Weight weight) {
        return switch (weight) {
            case ColumnWeight column -> columns.of(column);
            case RowWeight row -> rows.of(row);
            case JoinWeight join -> joins.of(join);
            case SplitWeight split -> splits.of(split);
            case HeadlineWeight headline -> headlines.of(headline);
            case LabelWeight label -> labels.of(label);
            case ConfidenceWeight factor -> confidence.of(factor);
        };
    }

    /// These weights with one value changed.
    public Weights with(Weight weight, double value) {
        return new Weights(
                weight instanceof ColumnWeight column ? columns.with(column, value) : columns,
                weight instanceof RowWeight row ? rows.with(row, value) : rows,
                weight instanceof JoinWeight join ? joins.with(join, value) : joins,
                weight instanceof SplitWeight split ? splits.with(split, value) : splits,
                weight instanceof HeadlineWeight headline ? headlines.with(headline, value) : headlines,
                weight instanceof LabelWeight label ? labels.with(label, value) : labels,
                weight instanceof ConfidenceWeight factor ? confidence.with(factor, value) : confidence);
    }

    /// These weights with one switched off.
    Weights without(Weight weight) {
        return with(weight, weight.neutralValue());
    }
}
