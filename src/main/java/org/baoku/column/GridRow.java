package org.baoku.column;

import java.util.ArrayList;
import java.util.List;

/// A row of the grid with its words, which are what white space separates.
record GridRow(String text, List<Word> words) {
    private static final int MIN_GAP = 2;

    /// A word of the row.
    ///
    /// @param from the index of its first character
    /// @param to the index after its last one
    /// @param start its first cell
    /// @param end the cell after its last one
    /// @param gap the blank cells before it
    record Word(int from, int to, int start, int end, int gap) {
        int width() {
            return end - start;
        }
    }

    static GridRow of(String text, CellMetric metric) {
        List<Word> words = new ArrayList<>();
        int cell = 0;
        int from = -1;
        int start = 0;
        int end = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || isBlank(text.charAt(i));
            if (blank && from >= 0) {
                words.add(new Word(from, i, start, cell, start - end));
                end = cell;
                from = -1;
            } else if (!blank && from < 0) {
                from = i;
                start = cell;
            }
            cell += i == text.length() ? 0 : metric.of(text.charAt(i));
        }
        return new GridRow(text, words);
    }

    /// The stretches of the row without a gap of two cells or more.
    List<Word> stretches() {
        List<Word> stretches = new ArrayList<>();
        for (Word word : words) {
            if (stretches.isEmpty() || word.gap() >= MIN_GAP) {
                stretches.add(word);
            } else {
                Word first = stretches.removeLast();
                stretches.add(new Word(first.from(), word.to(), first.start(), word.end(), first.gap()));
            }
        }
        return stretches;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
