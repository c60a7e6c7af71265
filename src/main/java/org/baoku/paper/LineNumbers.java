package org.baoku.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Lines of a source file, by number: which printed lines something came from.
///
/// @param numbers line numbers, 1-based, ascending, each once
public record LineNumbers(List<Integer> numbers) {
    /// No line at all: for an article without a headline, say.
    public static final LineNumbers NONE = new LineNumbers(List.of());

    public LineNumbers {
        numbers = List.copyOf(new TreeSet<>(numbers));
        if (!numbers.isEmpty() && numbers.getFirst() < 1) {
            throw new IllegalArgumentException("Lines are counted from 1, not from " + numbers.getFirst());
        }
    }

    /// The lines with these numbers, in any order.
    public static LineNumbers of(Collection<Integer> numbers) {
        return numbers.isEmpty() ? NONE : new LineNumbers(List.copyOf(numbers));
    }

    /// All lines from `first` to `last`, both included.
    public static LineNumbers between(int first, int last) {
        return of(IntStream.rangeClosed(first, last).boxed().toList());
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /// The first line's number. Throws where there is no line.
    public int first() {
        return numbers.getFirst();
    }

    /// The last line's number. Throws where there is no line.
    public int last() {
        return numbers.getLast();
    }

    public boolean contains(int number) {
        return numbers.contains(number);
    }

    /// These lines and the others.
    public LineNumbers and(LineNumbers others) {
        List<Integer> all = new ArrayList<>(numbers);
        all.addAll(others.numbers);
        return of(all);
    }
}
