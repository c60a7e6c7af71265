package org.baoku.ingest.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileCacheImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.baoku.layout.pdf.ScanSize;

/// Reads the picture of a page that came as a file: JPEG, PNG, TIFF, or what else the machine's decoders read.
///
/// Whatever the file says of its size, the picture that is made has at most four times the pixels that are
/// wanted in each direction: of a larger one only every second, third … pixel is read.
final class ScannedPicture {
    private static final String JPEG_2000 = "jpeg 2000";

    /// The most pixels that a picture may have; a broadsheet page scanned with 600 dots an inch has 200
    /// million.
    private static final long MAX_PIXELS = 400_000_000;

    /// The most pixels of a tile that is decoded as a whole; each may take some 15 bytes.
    private static final long MAX_TILE = 40_000_000;

    /// Formats of which a tile or strip, or all of a picture that has none, is decoded before pixels are
    /// left out.
    private static final List<String> WHOLE_TILES = List.of(JPEG_2000, "tif", "tiff");

    /// In how many bytes a file of JPEG 2000 says its size.
    private static final int HEAD = 1 << 20;

    private ScannedPicture() {}

    /// Reads a picture.
    ///
    /// @param width how wide it should be at least, if the file has so many pixels
    /// @throws IOException if it cannot be decoded, or is too large
    static BufferedImage read(InputStream file, int width) throws IOException {
        try (ImageInputStream in = new FileCacheImageInputStream(file, null)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("The picture is of a kind that is not read");
            }
            ImageReader reader = readers.next();
            try {
                if (isJpeg2000(reader)) {
                    checkSize(in);
                }
                reader.setInput(in, true, true);
                return read(reader, width);
            } catch (RuntimeException e) {
                throw new IOException("The picture is damaged", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isJpeg2000(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT).equals(JPEG_2000);
    }

    /// Refuses a file of JPEG 2000 for whose tiles the decoder would reserve too much when it is opened.
    private static void checkSize(ImageInputStream in) throws IOException {
        in.mark();
        byte[] head = new byte[HEAD];
        int length = Math.max(0, in.read(head));
        in.reset();
        if (ScanSize.ofJpeg2000(new ByteArrayInputStream(head, 0, length)) > ScanSize.MAX_BYTES) {
            throw new IOException("The picture has too many pixels or tiles");
        }
    }

    private static BufferedImage read(ImageReader reader, int width) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        boolean wholeTiles = WHOLE_TILES.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
        if (pixels > MAX_PIXELS
                || reader.getHeight(0) > 12L * reader.getWidth(0)
                || (wholeTiles && (long) reader.getTileWidth(0) * reader.getTileHeight(0) > MAX_TILE)) {
            throw new IOException(
                    "The picture has " + reader.getWidth(0) + " by " + reader.getHeight(0) + " pixels, too many");
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        // twice as wide as wanted, so that scaling down smooths it
        int step = Math.max(1, reader.getWidth(0) / (2 * width));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }
}
