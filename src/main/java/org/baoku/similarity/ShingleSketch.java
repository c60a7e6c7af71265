package org.baoku.similarity;

/// Tells at little cost that two texts are not alike: a bit for each hash of a few letters, several of which may
/// set the same one. What the bits have in common bounds how many shingles the texts share.
public final class ShingleSketch {
    private static final int BITS = 1 << 12;

    private final long[] words = new long[BITS / Long.SIZE];

    /// How many bits are set: at most as many as the text has distinct shingles.
    private final int set;

    /// How many shingles may share a bit with an earlier one.
    private final int hidden;

    private ShingleSketch(long[] shingles) {
        for (long shingle : shingles) {
            int bit = (int) (shingle >>> 32) & (BITS - 1);
            words[bit / Long.SIZE] |= 1L << bit;
        }
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        set = count;
        hidden = shingles.length - count;
    }

    /// The sketch of a text.
    public static ShingleSketch of(ComparedLetters text) {
        return new ShingleSketch(text.runs(ComparedText.SHINGLE));
    }

    /// Whether the texts can be of another kind than [Likeness.Kind#OTHER]; where they cannot, they need not be
    /// compared.
    public boolean mayBeAlike(ShingleSketch other) {
        int common = 0;
        for (int i = 0; i < words.length; i++) {
            common += Long.bitCount(words[i] & other.words[i]);
        }
        return common + Math.min(hidden, other.hidden) >= Likeness.MIN_CONTAINMENT * Math.min(set, other.set);
    }
}
