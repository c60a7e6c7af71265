package org.baoku.similarity;

import java.util.Arrays;
import java.util.List;

/// What is kept of a text so that the texts it has passages in common with are found by an index look-up.
///
/// Of the hashes of all runs of [#RUN] letters, those are chosen that are the smallest within a window that
/// slides over the text (winnowing, a MinHash of every window). Two texts that have a passage of a window's
/// length in common have a band in common, wherever in the texts it stands. A longer window chooses a part
/// of what a shorter one chooses, so a short text can have a shorter window than a long text that contains it.
///
/// @param bands the chosen hashes, ascending, without duplicates
/// @param letters how many letters and digits the text has
/// @param hash the hash of all letters
public record Signature(List<Integer> bands, int letters, long hash) {
    public Signature {
        bands = List.copyOf(bands);
    }

    /// A shorter text has no versions: too many short notices are alike.
    public static final int MIN_LETTERS = 40;

    private static final int RUN = 12;
    private static final int WINDOWS = 8;
    private static final int SHORTEST_WINDOW = 16;
    private static final int LONGEST_WINDOW = 100;

    /// More than a full newspaper page has; the rest of a longer text is not compared.
    private static final int MAX_BANDS = 400;

    /// The signature of a text; without bands where the text is too short to be compared.
    public static Signature of(ComparedLetters text) {
        if (text.length() < MIN_LETTERS) {
            return new Signature(List.of(), text.length(), text.hash());
        }
        long[] runs = text.withoutFigures().runs(RUN);
        int window = Math.clamp(text.length() / WINDOWS, SHORTEST_WINDOW, LONGEST_WINDOW);
        return new Signature(minima(runs, Math.min(window, runs.length)), text.length(), text.hash());
    }

    /// The smallest hash of each window, the rightmost of equal ones, as 32 bits.
    private static List<Integer> minima(long[] runs, int window) {
        int[] chosen = new int[Math.min(runs.length, MAX_BANDS)];
        int count = 0;
        int smallest = -1;
        for (int end = window - 1; end < runs.length && count < chosen.length; end++) {
            int start = end - window + 1;
            if (smallest < start) {
                smallest = start;
                for (int i = start + 1; i <= end; i++) {
                    smallest = runs[i] <= runs[smallest] ? i : smallest;
                }
                chosen[count++] = (int) runs[smallest];
            } else if (runs[end] <= runs[smallest]) {
                smallest = end;
                chosen[count++] = (int) runs[smallest];
            }
        }
        return Arrays.stream(chosen, 0, count).sorted().distinct().boxed().toList();
    }
}
