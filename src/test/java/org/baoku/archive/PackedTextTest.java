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

        assertThat(PackedText.unpack(PackedText.pack(bytes))).isEqualTo(bytes);
    }

    @Test
    void damageIsNoticed() {
        byte[] packed = PackedText.pack(LINE);
        byte[] changed = packed.clone();
        changed[packed.length / 2] ^= 1;

        for (byte[] damaged : new byte[][] {changed, Arrays.copyOf(packed, packed.length - 5), new byte[] {}}) {
            assertThatThrownBy(() -> PackedText.unpack(damaged)).isInstanceOf(IOException.class);
        }
    }
}
