package org.baoku.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells texts that are nearly the same: by their letters and digits in runs of four, whatever their
/// encoding, line breaks, spaces and punctuation.
///
/// [#bands] condenses a text to a few numbers, by which an index finds the texts that may be similar: a MinHash
/// signature, whose values are grouped so that texts with nine tenths in common almost certainly share a group
/// (locality-sensitive hashing). [#similarity] then compares two texts themselves.
public final class TextSketch {
    /// Fewer runs than this are too little to recognise a text by: an advertisement may be printed twice.
    private static final int MIN_RUNS = 200;

    private static final int RUN = 4;
    private static final int BANDS = 12;
    private static final int ROWS = 5;
    private static final long[] FACTORS = factors();

    private TextSketch() {}

    /// The numbers of which similar texts have at least one in common; empty for a short text.
    ///
    /// Two texts share one with a probability of 0.9999 if they have nine tenths of their runs in common, of
    /// 0.99 for eight tenths, and of 0.32 for a half.
    public static List<Long> bands(String text) {
        Set<Long> runs = runs(text);
        if (runs.size() < MIN_RUNS) {
            return List.of();
        }
        long[] minima = new long[FACTORS.length];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (long run : runs) {
            long mixed = mix(run);
            for (int i = 0; i < FACTORS.length; i++) {
                minima[i] = Math.min(minima[i], mixed * FACTORS[i]);
            }
        }
        Long[] bands = new Long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash ^ minima[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return List.of(bands);
    }

    /// How much two texts have in common, 0 to 1: the runs of both among the runs of either; 0 if one of
    /// them is short.
    public static double similarity(String one, String other) {
        Set<Long> runs = runs(one);
        Set<Long> otherRuns = runs(other);
        if (runs.size() < MIN_RUNS || otherRuns.size() < MIN_RUNS) {
            return 0;
        }
        long common = runs.stream().filter(otherRuns::contains).count();
        return (double) common / (runs.size() + otherRuns.size() - common);
    }

    /// The runs of four letters or digits, in 16 bits each. Full-width letters are the same as ordinary ones.
    private static Set<Long> runs(String text) {
        Set<Long> runs = new HashSet<>();
        long run = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                run = run << 16 | (c >= '\uFF01' && c <= '\uFF5E' ? c - 0xFEE0 : c);
                length++;
                if (length >= RUN) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    private static long[] factors() {
        long[] factors = new long[BANDS * ROWS];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = mix(i + 1) | 1;
        }
        return factors;
    }

    /// The finalizer of SplitMix64: changes about half of the bits for each bit of its argument.
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
