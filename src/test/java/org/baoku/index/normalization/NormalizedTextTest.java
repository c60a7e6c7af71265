package org.baoku.index.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedTextTest {
    @ParameterizedTest
    @CsvSource({"阿·库尼察, 阿库尼察", "２０ＧＷ, 20gw", "王衛東, 王卫东", "二○二三, 二〇二三", "' a　b ', ab", "“，”, '\",\"'"})
    void foldsVariants(String text, String expected) {
        assertThat(NormalizedText.of(text)).hasToString(expected);
    }

    /// 薴 is simplified to 苧, which is itself the traditional form of another character.
    @Test
    void isIdempotentForEveryCodePointButOne() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(codePoint -> {
                    String once =
                            NormalizedText.of(Character.toString(codePoint)).toString();
                    return !NormalizedText.of(once).toString().equals(once);
                }))
                .containsExactly((int) '薴');
    }

    @Test
    void foldsEveryLetterAsBesideOneOfTwoUnits() {
        String pair = "\ud840\udc00";

        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE)
                        .filter(unit -> !Character.isSurrogate((char) unit))
                        .mapToObj(Character::toString)
                        .filter(letter -> !NormalizedText.fold(pair + letter)
                                .equals(NormalizedText.fold(pair) + NormalizedText.fold(letter))))
                .isEmpty();
    }

    @Property(tries = 500)
    void isIdempotent(@ForAll("texts") String text) {
        NormalizedText normalized = NormalizedText.of(text);

        assertThat(NormalizedText.of(normalized.toString())).isEqualTo(normalized);
        assertThat(NormalizedText.of(NormalizedText.fold(text))).isEqualTo(normalized);
    }

    @Property(tries = 500)
    void offsetsLeadBackToTheSource(
            @ForAll("texts") String text,
            @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(max = 40) int length) {
        NormalizedText normalized = NormalizedText.of(text);
        int first = startOfCharacter(normalized, Math.min(from, normalized.length()));
        int last = startOfCharacter(normalized, Math.min(first + length, normalized.length()));
        if (first == last) {
            return;
        }
        String source = text.substring(normalized.startOffset(first), normalized.endOffset(last - 1));
        NormalizedText part = NormalizedText.of(source);

        assertThat(part).hasToString(normalized.substring(first, last));
        assertThat(normalized.indexOf(part, 0)).isBetween(0, first);
        assertThat(normalized.indexOf(part, first)).isEqualTo(first);
    }

    /// The index itself, or where the character begins that is spelled out around it: ℀ is `a/c`.
    private static int startOfCharacter(NormalizedText text, int index) {
        int start = index;
        while (start > 0 && start < text.length() && text.startOffset(start) == text.startOffset(start - 1)) {
            start--;
        }
        return start;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> chinese = Arbitraries.strings()
                .withCharRange('一', '鿿')
                .withChars(" 　·•。“”Ａａ５○\uD842\uDFB7")
                .ofMaxLength(60);
        // What a dash means depends on the digits beside it.
        return Arbitraries.oneOf(anything, chinese)
                .filter(text -> text.indexOf('薴') < 0 && text.codePoints().noneMatch(LetterForms::isDash));
    }
}
