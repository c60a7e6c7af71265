package org.baoku.similarity;

import java.util.Arrays;
import java.util.stream.LongStream;

/// What two texts are compared by: their distinct runs of a few letters (shingles) and the numbers that they
/// print.
public final class ComparedText {
    private static final int SHINGLE = 5;

    private final long[] shingles;
    private final long[] figures;

    private ComparedText(long[] shingles, long[] figures) {
        this.shingles = shingles;
        this.figures = figures;
    }

    /// What a text is compared by.
    public static ComparedText of(ComparedLetters text) {
        return new ComparedText(
                distinct(text.runs(SHINGLE)), distinct(figures(text).toArray()));
    }

    /// Sorts values and leaves each once. A stream would make an object of every value.
    private static long[] distinct(long[] values) {
        Arrays.sort(values);
        int count = 0;
        for (long value : values) {
            if (count == 0 || values[count - 1] != value) {
                values[count++] = value;
            }
        }
        return Arrays.copyOf(values, count);
    }

    /// The numbers of at least two digits.
    private static LongStream figures(ComparedLetters letters) {
        LongStream.Builder figures = LongStream.builder();
        int start = 0;
        while (start < letters.length()) {
            int end = start;
            long number = 0;
            while (end < letters.length() && Character.isDigit(letters.at(end))) {
                number = number * 10 + Character.digit(letters.at(end++), 10);
            }
            if (end - start > 1) {
                figures.add(number);
            }
            start = Math.max(end, start + 1);
        }
        return figures.build();
    }

    /// What both texts together have.
    ComparedText with(ComparedText other) {
        return new ComparedText(
                distinct(LongStream.concat(Arrays.stream(shingles), Arrays.stream(other.shingles))
                        .toArray()),
                distinct(LongStream.concat(Arrays.stream(figures), Arrays.stream(other.figures))
                        .toArray()));
    }

    int shingles() {
        return shingles.length;
    }

    int sharedShingles(ComparedText other) {
        return shared(shingles, other.shingles);
    }

    int figures() {
        return figures.length;
    }

    int sharedFigures(ComparedText other) {
        return shared(figures, other.figures);
    }

    private static int shared(long[] some, long[] others) {
        int shared = 0;
        int at = 0;
        for (long value : some) {
            while (at < others.length && others[at] < value) {
                at++;
            }
            if (at < others.length && others[at] == value) {
                shared++;
            }
        }
        return shared;
    }
}
