package org.baoku.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A set of lines of a source file, by number.
///
/// @param numbers line numbers, 1-based, ascending, each once
public record LineNumbers(List<Integer> numbers) {
    /// No lines, for instance of a missing headline.
    public static final LineNumbers NONE = new LineNumbers(List.of());

    public LineNumbers {
        numbers = List.copyOf(new TreeSet<>(numbers));
        if (!numbers.isEmpty() && numbers.getFirst() < 1) {
            throw new IllegalArgumentException("Line numbers start at 1, but one is " + numbers.getFirst());
        }
    }

    /// The lines with these numbers, in any order.
    public static LineNumbers of(Collection<Integer> numbers) {
        return numbers.isEmpty() ? NONE : new LineNumbers(List.copyOf(numbers));
    }

    /// All lines from `first` to `last`, both inclusive.
    public static LineNumbers between(int first, int last) {
        return of(IntStream.rangeClosed(first, last).boxed().toList());
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /// The first line's number.
    ///
    /// @throws java.util.NoSuchElementException where there is no line
    public int first() {
        return numbers.getFirst();
    }

    /// The last line's number.
    ///
    /// @throws java.util.NoSuchElementException where there is no line
    public int last() {
        return numbers.getLast();
    }

    public boolean contains(int number) {
        return numbers.contains(number);
    }

    /// The union with other lines.
    public LineNumbers and(LineNumbers others) {
        List<Integer> all = new ArrayList<>(numbers);
        all.addAll(others.numbers);
        return of(all);
    }
}
