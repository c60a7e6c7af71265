package org.baoku.segment.weight;

/// The values of one decoder's weights.
///
/// An array by ordinal, as in an `EnumMap`, but without boxing: the decoders look values up millions of times a second.
@SuppressWarnings("EnumOrdinal")
public final class WeightValues<W extends Enum<W> & Weight> {
    private final double[] values;

    private WeightValues(double[] values) {
        this.values = values;
    }

    /// The default values of these weights, which must be all constants of their enum in order.
    static <W extends Enum<W> & Weight> WeightValues<W> defaultsOf(W[] weights) {
        double[] values = new double[weights.length];
        for (W weight : weights) {
            values[weight.ordinal()] = weight.defaultValue();
        }
        return new WeightValues<>(values);
    }

    public double of(W weight) {
        return values[weight.ordinal()];
    }

    /// These values with one of them changed.
    WeightValues<W> with(W weight, double value) {
        double[] changed = values.clone();
        changed[weight.ordinal()] = value;
        return new WeightValues<>(changed);
    }
}
