package org.baoku.ingest.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.baoku.ingest.file.ReasonText;
import org.baoku.ingest.picture.PictureException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedPictureTest {
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff", "jpeg 2000"})
    void aPictureIsReadInEveryFormat(String format) throws IOException {
        BufferedImage read = ScannedPicture.read(new ByteArrayInputStream(red(format, 300, 400)), 2000);

        assertThat(read.getWidth()).isEqualTo(300);
        assertThat(read.getHeight()).isEqualTo(400);
        Color colour = new Color(read.getRGB(150, 200));
        assertThat(colour.getRed()).isGreaterThan(240);
        assertThat(colour.getGreen()).isLessThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff", "jpeg 2000"})
    void aLargePictureIsReadInPart(String format) throws IOException {
        BufferedImage read = ScannedPicture.read(new ByteArrayInputStream(red(format, 900, 1200)), 150);

        assertThat(read.getWidth()).isEqualTo(300);
        assertThat(read.getHeight()).isEqualTo(400);
    }

    @Test
    void aBombIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] png = red("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> ScannedPicture.read(new ByteArrayInputStream(png), 2000))
                .isInstanceOfSatisfying(PictureException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE);
                    assertThat(e.values()).containsExactly("60000", "60000");
                });
    }

    @Test
    void aPictureOfMillionsOfTilesIsRefused() throws IOException {
        byte[] bomb = red("jpeg 2000", 10, 10);
        for (int at = 0; at < bomb.length - 16; at++) {
            if (ByteBuffer.wrap(bomb).getInt(at) == 0xFF4FFF51) {
                ByteBuffer.wrap(bomb).putInt(at + 8, 60_000).putInt(at + 12, 60_000);
            }
        }

        assertThatThrownBy(() -> ScannedPicture.read(new ByteArrayInputStream(bomb), 2000))
                .isInstanceOfSatisfying(
                        PictureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_TILES));
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertRefused(Reason.UNKNOWN_KIND, "<html/>".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.UNKNOWN_KIND, new byte[0]);
        assertRefused(Reason.BROKEN, new byte[] {(byte) 0xFF, (byte) 0xD8, 1});
    }

    private static void assertRefused(Reason reason, byte[] file) {
        assertThatThrownBy(() -> ScannedPicture.read(new ByteArrayInputStream(file), 2000))
                .isInstanceOfSatisfying(
                        PictureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"jpeg 2000, NO_DECODER", "png, UNKNOWN_KIND"})
    void aPictureWhoseDecoderIsNotInstalledIsNamed(String format, Reason reason) throws IOException {
        byte[] picture = red(format, 30, 40);

        assertThatThrownBy(() ->
                        ScannedPicture.read(new ByteArrayInputStream(picture), 2000, _ -> Collections.emptyIterator()))
                .isInstanceOfSatisfying(
                        PictureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasASentenceInBothLanguages(Reason reason) {
        var stored = new org.baoku.archive.intake.Reason(reason.code(), List.of("1", "2"));

        assertThat(ReasonText.of(stored, Locale.CHINESE)).matches(".*\\p{IsHan}.*。");
        assertThat(ReasonText.of(stored, Locale.ENGLISH)).matches("The picture .*\\.");
    }

    private static byte[] red(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
