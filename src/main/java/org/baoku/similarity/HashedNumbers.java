package org.baoku.similarity;

/// A set of numbers that are hashes or few: an open-addressing table, which is filled and compared without sorting.
final class HashedNumbers {
    /// Zero stands for a free slot.
    private final long[] table;

    private boolean hasZero;
    private int size;

    private HashedNumbers(int numbers) {
        table = new long[Math.max(4, Integer.highestOneBit(Math.max(1, numbers)) * 4)];
    }

    static HashedNumbers of(long[] numbers) {
        HashedNumbers set = new HashedNumbers(numbers.length);
        for (long number : numbers) {
            set.add(number);
        }
        return set;
    }

    private void add(long number) {
        if (number == 0) {
            size += hasZero ? 0 : 1;
            hasZero = true;
            return;
        }
        int slot = slot(number);
        if (table[slot] == 0) {
            table[slot] = number;
            size++;
        }
    }

    /// Where a number stands, or the free slot where it would.
    private int slot(long number) {
        int slot = (int) (number ^ (number >>> 32)) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != number) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    int size() {
        return size;
    }

    /// How many numbers both have.
    int shared(HashedNumbers other) {
        if (other.size < size) {
            return other.shared(this);
        }
        int shared = hasZero && other.hasZero ? 1 : 0;
        for (long number : table) {
            shared += number != 0 && other.table[other.slot(number)] != 0 ? 1 : 0;
        }
        return shared;
    }

    /// The numbers of both.
    HashedNumbers with(HashedNumbers other) {
        HashedNumbers both = new HashedNumbers(size + other.size);
        both.addAll(this);
        both.addAll(other);
        return both;
    }

    private void addAll(HashedNumbers others) {
        for (long number : others.table) {
            if (number != 0) {
                add(number);
            }
        }
        if (others.hasZero) {
            add(0);
        }
    }
}
