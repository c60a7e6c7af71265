package org.baoku.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A whole issue in one file: 64 pages, each with an image of three megabytes.
@Tag("campaign")
class LargeIssueTest {
    private static final int PAGES = 64;
    private static final int IMAGE_SIDE = 1024;
    private static final long MOST_MEMORY = 1L << 30;

    @Test
    @Timeout(value = 600, unit = TimeUnit.SECONDS)
    void isReadAndPaintedPageByPage(@TempDir Path folder) throws IOException, PdfException {
        Path issue = folder.resolve("issue.pdf");
        Files.write(issue, issue());
        assertThat(Files.size(issue)).isGreaterThan(190L << 20);
        long most = 0;
        try (PdfFile file = PdfFile.open(issue)) {
            assertThat(file.pageCount()).isEqualTo(PAGES);
            for (int number = 1; number <= PAGES; number++) {
                assertThat(file.glyphs(number).glyphs()).hasSize(3000);
                assertThat(file.picture(number, 900).getWidth()).isEqualTo(900);
                most = Math.max(most, memoryInUse());
            }
        }
        assertThat(most).as("bytes in use after a page").isLessThan(MOST_MEMORY);
    }

    private static long memoryInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] issue() throws IOException {
        Random random = new Random(64);
        PdfBuilder pdf = new PdfBuilder();
        for (int number = 0; number < PAGES; number++) {
            pdf.nextPage(1000, 1500).resource(COSName.XOBJECT, "I", noise(random));
            for (int line = 0; line < 60; line++) {
                pdf.text("正文".repeat(25), 30, 500 + 16 * line, 12);
            }
            pdf.operators("q 400 0 0 400 30 1050 cm /I Do Q");
        }
        return pdf.bytes();
    }

    /// An image that cannot be packed.
    private static COSStream noise(Random random) throws IOException {
        COSStream image = PdfBuilder.image();
        byte[] pixels = new byte[3 * IMAGE_SIDE * IMAGE_SIDE];
        random.nextBytes(pixels);
        try (OutputStream output = image.createOutputStream()) {
            output.write(pixels);
        }
        image.setInt(COSName.WIDTH, IMAGE_SIDE);
        image.setInt(COSName.HEIGHT, IMAGE_SIDE);
        image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        return image;
    }
}
