package org.baoku.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of scanned pages, whose images are JPEG 2000 or JBIG2.
class ScannedPageTest {
    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void jpeg2000IsDecoded() throws Exception {
        BufferedImage red = new BufferedImage(300, 400, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = red.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 300, 400);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(red, "jpeg 2000", bytes)).isTrue();

        Color seen = colour(bytes.toByteArray(), COSName.JPX_DECODE, 300, 400);

        assertThat(seen.getRed()).isGreaterThan(230);
        assertThat(seen.getGreen()).isLessThan(25);
    }

    @Test
    void jbig2IsDecoded() throws Exception {
        assertThat(colour(blackPage(300, 400), COSName.JBIG2_DECODE, 300, 400)).isEqualTo(Color.BLACK);
    }

    @Test
    void anImageThatIsLargerThanThePdfSaysIsLeftOut() throws Exception {
        assertThat(colour(blackPage(2_000_000, 2_000_000), COSName.JBIG2_DECODE, 300, 400))
                .isEqualTo(Color.WHITE);
        BufferedImage small = new BufferedImage(30, 40, BufferedImage.TYPE_3BYTE_BGR);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(small, "jpeg 2000", bytes)).isTrue();
        byte[] bomb = bytes.toByteArray();
        for (int at = 0; at < bomb.length - 16; at++) {
            if (bomb[at] == (byte) 0xFF
                    && bomb[at + 1] == 0x4F
                    && bomb[at + 2] == (byte) 0xFF
                    && bomb[at + 3] == 0x51) {
                bomb[at + 9] = 1; // a million pixels more to the right and below
                bomb[at + 13] = 1;
            }
        }
        assertThat(colour(bomb, COSName.JPX_DECODE, 30, 40)).isEqualTo(Color.WHITE);
    }

    /// A page of JBIG2 that is black from the beginning and has no regions.
    private static byte[] blackPage(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0);
        out.writeByte(48);
        out.writeByte(0);
        out.writeByte(1);
        out.writeInt(19);
        out.writeInt(width);
        out.writeInt(height);
        out.writeInt(0);
        out.writeInt(0);
        out.writeByte(4);
        out.writeShort(0);
        return bytes.toByteArray();
    }

    /// The colour in the middle of a page that is one image.
    private Color colour(byte[] image, COSName filter, int width, int height) throws Exception {
        Path file = folder.resolve("page.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(600, 800));
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (var out = stream.getCOSObject().createRawOutputStream()) {
                out.write(image);
            }
            stream.getCOSObject().setItem(COSName.FILTER, filter);
            stream.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
            stream.getCOSObject().setInt(COSName.WIDTH, width);
            stream.getCOSObject().setInt(COSName.HEIGHT, height);
            if (filter.equals(COSName.JBIG2_DECODE)) {
                stream.getCOSObject().setInt(COSName.BITS_PER_COMPONENT, 1);
                stream.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(new PDImageXObject(stream, null), 0, 0, 600, 800);
            }
            document.save(file.toFile());
        }
        try (PdfFile pdf = PdfFile.open(file)) {
            return new Color(pdf.picture(1, 300).getRGB(150, 200));
        }
    }
}
