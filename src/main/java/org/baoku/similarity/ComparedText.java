package org.baoku.similarity;

import java.util.stream.LongStream;

/// What two texts are compared by: their distinct runs of a few letters (shingles) and the numbers that they
/// print.
public final class ComparedText {
    /// The letters of a shingle.
    static final int SHINGLE = 5;

    private final HashedNumbers shingles;
    private final HashedNumbers figures;

    private ComparedText(HashedNumbers shingles, HashedNumbers figures) {
        this.shingles = shingles;
        this.figures = figures;
    }

    /// What a text is compared by.
    public static ComparedText of(ComparedLetters text) {
        return new ComparedText(
                HashedNumbers.of(text.runs(SHINGLE)),
                HashedNumbers.of(figures(text).toArray()));
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
        return new ComparedText(shingles.with(other.shingles), figures.with(other.figures));
    }

    int shingles() {
        return shingles.size();
    }

    int sharedShingles(ComparedText other) {
        return shingles.shared(other.shingles);
    }

    int figures() {
        return figures.size();
    }

    int sharedFigures(ComparedText other) {
        return figures.shared(other.figures);
    }
}
