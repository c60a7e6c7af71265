package org.baoku.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {
    private static final byte[] LINE =
            "{\"newspaper\": \"样报\", \"headline\": [\"全市高质量发展大会举行\"]}".getBytes(StandardCharsets.UTF_8);

    /// What the first version packed. It fails where the dictionary was changed: what archives hold could not
    /// be read any more.
    private static final String PACKED =
            "78bb9855d2e0430b85670bb6438d43f10064d0086d141c98bc201331c03a5529b61600fd3f26cb";

    @Test
    void whatWasPackedOnceCanAlwaysBeRead() throws DataFormatException {
        assertThat(PackedText.unpack(HexFormat.of().parseHex(PACKED))).isEqualTo(LINE);
    }

    @Test
    void aShortLineBecomesShorter() {
        assertThat(PackedText.pack(LINE)).hasSizeLessThan(LINE.length * 2 / 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 8_192, 300_000})
    void bytesThatAreNoTextComeBackToo(int length) throws DataFormatException {
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
            assertThatThrownBy(() -> PackedText.unpack(damaged)).isInstanceOf(DataFormatException.class);
        }
    }

    @Test
    void aTextOfAnotherDictionaryIsRefused() {
        byte[] packed = PackedText.pack(LINE);
        packed[3] ^= 1;

        assertThatThrownBy(() -> PackedText.unpack(packed)).isInstanceOf(DataFormatException.class);
    }
}
