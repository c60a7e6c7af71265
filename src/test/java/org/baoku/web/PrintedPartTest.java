package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PrintedPartTest {
    @Property(tries = 200)
    void everyLetterIsInOnePartAndEveryPartHasABound(
            @ForAll @Size(max = 40) List<@IntRange(max = 70_000) Integer> lengths) {
        List<String> texts = lengths.stream()
                .map(length -> length % 3 == 0 ? "\ud83d\ude00".repeat(length / 2) : "文".repeat(length))
                .toList();
        List<String> joined = new ArrayList<>(texts.stream().map(_ -> "").toList());

        for (List<PrintedPart.Piece> part : PrintedPart.divide(texts)) {
            assertThat(part.stream()
                            .mapToInt(piece -> piece.to() - piece.from())
                            .sum())
                    .isLessThanOrEqualTo(PrintedPart.LETTERS);
            assertThat(part).hasSizeLessThanOrEqualTo(PrintedPart.TEXTS);
            for (PrintedPart.Piece piece : part) {
                String text = texts.get(piece.index()).substring(piece.from(), piece.to());
                assertThat(!text.isEmpty() && Character.isLowSurrogate(text.charAt(0)))
                        .isFalse();
                joined.set(piece.index(), joined.get(piece.index()) + text);
            }
        }

        assertThat(joined).isEqualTo(texts);
    }

    @Test
    void aHundredThousandShortLinesAreAHundredParts() {
        List<String> lines = IntStream.range(0, 100_000).mapToObj(_ -> "字").toList();

        assertThat(PrintedPart.divide(lines)).hasSize(100);
        assertThat(PrintedPart.count(lines.size())).isEqualTo(100);
        assertThat(new PrintedPart(100, 100).of(lines)).hasSize(1_000);
        assertThat(new PrintedPart(101, 200).of(lines)).isEmpty();
    }

    @Test
    void aPartThatThereIsNotIsNotFound() {
        assertThat(PrintedPart.of(null, 1)).isEqualTo(new PrintedPart(1, 1));
        for (String number : List.of("0", "3", "x")) {
            assertThatExceptionOfType(PageNotShownException.class).isThrownBy(() -> PrintedPart.of(number, 2));
        }
    }
}
