package org.baoku.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSName;
import org.baoku.layout.pdf.PdfException.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files that were damaged on their way are read as far as they go, or refused with a reason.
class MutilatedPdfTest {
    private final byte[] whole = PdfBuilder.page(600, 800)
            .font("T", PdfBuilder.type3("⽉", 0.001))
            .font("C", PdfBuilder.composite("Identity-H", "GB1", PdfBuilder.toUnicode("<045B> <62A5>", 2)))
            .resource(COSName.XOBJECT, "I", PdfBuilder.image())
            .text("损坏的文件", 50, 50, 20)
            .operators("BT /T 12 Tf 50 100 Td (AAA) Tj /C 9 Tf 0 -20 Td <045B045B> Tj ET q 9 0 0 9 9 9 cm /I Do Q")
            .nextPage(600, 800)
            .text("第二页", 50, 50, 20)
            .bytes();

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aFewDamagesAreReadOrRefused() {
        readAll(60, 20_261_122);
    }

    @Test
    @Tag("campaign")
    @Timeout(value = 900, unit = TimeUnit.SECONDS)
    void manyDamagesAreReadOrRefused() {
        readAll(3000, System.nanoTime());
    }

    private void readAll(int damages, long seed) {
        Random random = new Random(seed);
        Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
        int read = 0;
        for (int i = 0; i < damages; i++) {
            byte[] bytes = damaged(random, i);
            try {
                read(bytes);
                read++;
            } catch (PdfException e) {
                refused.merge(e.reason(), 1, Integer::sum);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("damage " + i + " of seed " + seed, e);
            }
        }
        int allRefused = refused.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(read + allRefused).isEqualTo(damages);
        assertThat(read).as("still readable").isPositive();
        assertThat(allRefused).as("refused: %s", refused).isPositive();
    }

    private static void read(byte[] bytes) throws PdfException {
        try (PdfFile file = PdfFile.open(bytes)) {
            for (int number = 1; number <= file.pageCount(); number++) {
                file.glyphs(number);
            }
            file.picture(1, 60);
        }
    }

    private byte[] damaged(Random random, int kind) {
        return switch (kind % 4) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> withFlippedBytes(random);
            case 2 -> withoutAStream(random);
            default -> withAPartRepeated(random);
        };
    }

    private byte[] withFlippedBytes(Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(40); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] withoutAStream(Random random) {
        String file = new String(whole, StandardCharsets.ISO_8859_1);
        int start = file.indexOf("stream", random.nextInt(file.length()));
        int end = start < 0 ? -1 : file.indexOf("endstream", start);
        String cut = end < 0 ? file.replace("/Contents", "/Content") : file.substring(0, start) + file.substring(end);
        return cut.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] withAPartRepeated(Random random) {
        int from = random.nextInt(whole.length);
        int length = Math.min(random.nextInt(500), whole.length - from);
        byte[] bytes = Arrays.copyOf(whole, whole.length + length);
        System.arraycopy(whole, from, bytes, from + length, whole.length - from);
        return bytes;
    }
}
