package org.baoku.ingest.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileCacheImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.baoku.ingest.picture.PictureException.Reason;
import org.baoku.layout.pdf.ScanSize;

/// Reads the picture of a page that came as a file: JPEG, PNG, TIFF, or what else the machine's decoders read.
///
/// Whatever the file says of its size, the picture that is made has at most four times the pixels that are
/// wanted in each direction: of a larger one only every second, third … pixel is read.
final class ScannedPicture {
    private static final String JPEG_2000 = "jpeg 2000";
    private static final byte[] JP2_SIGNATURE = {0, 0, 0, 12, 'j', 'P', ' ', ' '};
    private static final byte[] CODE_STREAM = {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51};

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
    /// @throws PictureException if it cannot be decoded, or is too large
    /// @throws IOException if the disk cannot be read
    static BufferedImage read(InputStream file, int width) throws IOException {
        return read(file, width, ImageIO::getImageReaders);
    }

    /// The same with the decoders that are given.
    static BufferedImage read(InputStream file, int width, Function<ImageInputStream, Iterator<ImageReader>> decoders)
            throws IOException {
        try (ImageInputStream in = new FileCacheImageInputStream(file, null)) {
            Iterator<ImageReader> readers = decoders.apply(in);
            if (!readers.hasNext()) {
                throw new PictureException(beginsAsJpeg2000(in) ? Reason.NO_DECODER : Reason.UNKNOWN_KIND);
            }
            ImageReader reader = readers.next();
            try {
                if (isJpeg2000(reader)) {
                    checkSize(in);
                }
                reader.setInput(in, true, true);
                return read(reader, width);
            } catch (PictureException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                // decoders throw both for what is wrong in a file
                throw new PictureException(Reason.BROKEN, e);
            } finally {
                reader.dispose();
            }
        }
    }

    /// Whether a file that no decoder reads is JPEG 2000, as a file or as a code stream alone.
    private static boolean beginsAsJpeg2000(ImageInputStream in) throws IOException {
        byte[] start = new byte[JP2_SIGNATURE.length];
        in.seek(0);
        int length = Math.max(0, in.read(start));
        return Arrays.equals(start, JP2_SIGNATURE)
                || Arrays.equals(start, 0, Math.min(length, CODE_STREAM.length), CODE_STREAM, 0, CODE_STREAM.length);
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
            throw new PictureException(Reason.TOO_MANY_TILES);
        }
    }

    private static BufferedImage read(ImageReader reader, int width) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        boolean wholeTiles = WHOLE_TILES.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
        if (pixels > MAX_PIXELS
                || reader.getHeight(0) > 12L * reader.getWidth(0)
                || (wholeTiles && (long) reader.getTileWidth(0) * reader.getTileHeight(0) > MAX_TILE)) {
            throw new PictureException(Reason.TOO_LARGE, reader.getWidth(0), reader.getHeight(0));
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        // twice as wide as wanted, so that scaling down smooths it
        int step = Math.max(1, reader.getWidth(0) / (2 * width));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }
}
