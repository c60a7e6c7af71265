package org.baoku.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class HashedNumbersTest {
    @Test
    void eachNumberIsCountedOnce() {
        HashedNumbers some = HashedNumbers.of(new long[] {0, 7, 0, 7, -1, Long.MIN_VALUE});
        HashedNumbers others = HashedNumbers.of(new long[] {7, 0, 8});

        assertThat(some.size()).isEqualTo(4);
        assertThat(some.shared(others)).isEqualTo(2);
        assertThat(others.shared(some)).isEqualTo(2);
        assertThat(some.with(others).size()).isEqualTo(5);
        assertThat(HashedNumbers.of(new long[0]).shared(some)).isZero();
        assertThat(HashedNumbers.of(new long[0]).with(some).size()).isEqualTo(4);
    }

    @Test
    void theSetsAreThoseOfSortedNumbers() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            long[] some = numbers(random);
            long[] others = numbers(random);

            assertThat(HashedNumbers.of(some).size())
                    .isEqualTo((int) Arrays.stream(some).distinct().count());
            assertThat(HashedNumbers.of(some).shared(HashedNumbers.of(others))).isEqualTo((int) Arrays.stream(some)
                    .distinct()
                    .filter(number -> Arrays.stream(others).anyMatch(other -> other == number))
                    .count());
            assertThat(HashedNumbers.of(some).with(HashedNumbers.of(others)).size())
                    .isEqualTo((int) LongStream.concat(Arrays.stream(some), Arrays.stream(others))
                            .distinct()
                            .count());
        }
    }

    /// Few different ones, so that there are equal ones and runs of slots.
    private static long[] numbers(Random random) {
        return random.longs(random.nextInt(60), -20, 40).toArray();
    }
}
