package org.baoku.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {
    private static final byte[] LINE =
            "{\"newspaper\": \"样报\", \"headline\": [\"全市高质量发展大会举行\"], \"paragraphs\": [\"全市高质量发展大会今日举行。\"]}"
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void aShortLineBecomesShorter() {
        assertThat(PackedText.pack(LINE)).hasSizeLessThan(LINE.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 8_192, 300_000})
    void bytesThatAreNoTextComeBackToo(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);

        assertThat(PackedText.unpack(PackedText.pack(bytes), null)).isEqualTo(bytes);
    }

    @Test
    void damageIsNoticed() {
        byte[] packed = PackedText.pack(LINE);
        byte[] changed = packed.clone();
        changed[packed.length / 2] ^= 1;

        for (byte[] damaged : new byte[][] {changed, Arrays.copyOf(packed, packed.length - 5), new byte[] {}}) {
            assertThatThrownBy(() -> PackedText.unpack(damaged, null)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aTextThatRepeatsAnotherTakesSomeBytes() throws IOException {
        String body = longBody();
        byte[] line = ("{\"paragraphs\": [\"" + body + "\"]}").getBytes(StandardCharsets.UTF_8);
        byte[] dictionary = body.getBytes(StandardCharsets.UTF_8);

        byte[] packed = PackedText.pack(line, dictionary);

        assertThat(packed).hasSizeLessThan(PackedText.pack(line).length / 10);
        assertThat(PackedText.unpack(packed, dictionary)).isEqualTo(line);
    }

    @Test
    void anotherDictionaryIsRefused() {
        byte[] dictionary = longBody().getBytes(StandardCharsets.UTF_8);
        byte[] packed = PackedText.pack(dictionary, dictionary);

        assertThatThrownBy(() -> PackedText.unpack(packed, null)).isInstanceOf(IOException.class);
        byte[] changed = dictionary.clone();
        changed[7]++;
        assertThatThrownBy(() -> PackedText.unpack(packed, changed)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500, 31_999, 32_000, 40_000, 100_000})
    void anyDictionaryGivesTheBytesBack(int length) throws IOException {
        byte[] dictionary = new byte[length];
        new Random(length).nextBytes(dictionary);
        byte[] bytes = Arrays.copyOf(dictionary, length + 300);

        assertThat(PackedText.unpack(PackedText.pack(bytes, dictionary), dictionary))
                .isEqualTo(bytes);
    }

    private static String longBody() {
        return new Random(1)
                .ints(700, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
