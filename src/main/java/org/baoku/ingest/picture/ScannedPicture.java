package org.baoku.ingest.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileCacheImageInputStream;
import javax.imageio.stream.ImageInputStream;

/// Reads the picture of a page that came as a file: JPEG, PNG, TIFF, or what else the machine's decoders read.
///
/// Whatever the file says of its size, the picture that is made has at most four times the pixels that are wanted in each
/// direction: of a larger one only every second, third … pixel is read.
final class ScannedPicture {
    /// The most pixels that a picture may have; a broadsheet page scanned with 600 dots an inch has 200 million.
    private static final long MAX_PIXELS = 400_000_000;

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
                reader.setInput(in, true, true);
                return read(reader, width);
            } catch (RuntimeException e) {
                throw new IOException("The picture is damaged", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, int width) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MAX_PIXELS || reader.getHeight(0) > 12L * reader.getWidth(0)) {
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
