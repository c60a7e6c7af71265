package org.baoku.ingest.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.baoku.archive.file.LocalCopies;
import org.baoku.archive.file.PagePicture;
import org.baoku.archive.file.PictureSize;
import org.baoku.layout.alto.AltoPackage;
import org.baoku.layout.alto.MetsException;
import org.baoku.layout.pdf.PdfException;
import org.baoku.layout.pdf.PdfFile;
import org.springframework.stereotype.Component;

/// Makes the pictures of a page: that of a PDF is painted once, in the large size, and scaled down for the
/// small one; one that came as ALTO has the picture that came with it, if any.
@Component
final class PageRenderer {
    private static final String MEDIA_TYPE = "image/jpeg";
    private static final float QUALITY = 0.8f;

    private final LocalCopies copies;

    PageRenderer(LocalCopies copies) {
        this.copies = copies;
    }

    /// The pictures of a page in all sizes; none if the page came as ALTO without a picture.
    ///
    /// @param file the id of the file's bytes
    /// @param number the page's number in the file, from 1
    /// @throws PdfException where the page cannot be painted
    Map<PictureSize, PagePicture> render(long file, int number) throws PdfException, IOException {
        Optional<BufferedImage> found;
        try (LocalCopies.Copy copy = copies.borrow(file)) {
            found = picture(copy.path(), number);
        }
        if (found.isEmpty()) {
            return Map.of();
        }
        BufferedImage painted = found.get();
        Map<PictureSize, PagePicture> pictures = new EnumMap<>(PictureSize.class);
        for (PictureSize size : PictureSize.values()) {
            pictures.put(size, encode(scale(painted, size.width())));
        }
        return pictures;
    }

    private static Optional<BufferedImage> picture(Path file, int number) throws PdfException, IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(1024);
        }
        if (AltoPackage.isPackage(start)) {
            return pictureOfPackage(file, number);
        }
        if (!PdfFile.isPdf(start)) {
            return Optional.empty();
        }
        try (PdfFile pdf = PdfFile.open(file)) {
            return Optional.of(pdf.picture(number, PictureSize.LARGE.width()));
        }
    }

    private static Optional<BufferedImage> pictureOfPackage(Path file, int number) throws IOException {
        try (AltoPackage pages = AltoPackage.open(file)) {
            Optional<InputStream> picture = pages.picture(number);
            if (picture.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = picture.get()) {
                return Optional.of(ScannedPicture.read(in, PictureSize.LARGE.width()));
            }
        } catch (MetsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Scales a picture down, by at most a half in each step: a larger step would leave out pixels.
    private static BufferedImage scale(BufferedImage picture, int width) {
        BufferedImage scaled = opaque(picture, Math.max(width, (picture.getWidth() + 1) / 2));
        return scaled.getWidth() <= width ? scaled : scale(scaled, width);
    }

    /// A copy of this width without transparency, which JPEG does not have; the picture itself if it is one.
    private static BufferedImage opaque(BufferedImage picture, int width) {
        if (picture.getWidth() <= width && picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        int target = Math.min(width, picture.getWidth());
        int height = Math.max(1, Math.round(picture.getHeight() * (float) target / picture.getWidth()));
        BufferedImage copy = new BufferedImage(target, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = copy.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(picture, 0, 0, target, height, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return copy;
    }

    private static PagePicture encode(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return new PagePicture(MEDIA_TYPE, picture.getWidth(), picture.getHeight(), bytes.toByteArray());
    }
}
