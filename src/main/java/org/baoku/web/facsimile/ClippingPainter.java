package org.baoku.web.facsimile;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.baoku.archive.file.PagePicture;
import org.baoku.paper.Box;

/// Paints an article's piece of its page as PNG, with its neighbours faded and a caption below. The caption is also in
/// the file as text, for systems without Chinese fonts.
final class ClippingPainter {
    private static final int MAX_WIDTH = 1600;
    private static final int MIN_WIDTH = 480;
    private static final int MARGIN = 16;
    private static final float FADED = 0.2f;
    private static final Color INK = new Color(0x1a1b1d);

    private ClippingPainter() {}

    /// @param shown the rectangle of the page to show, in points
    /// @param outline the article's area as the data of an SVG path, in points
    /// @param pageWidth in points
    static byte[] paint(PagePicture picture, Box shown, String outline, double pageWidth, String caption) {
        try {
            double scale = picture.width() / pageWidth;
            BufferedImage piece = read(picture, shown, scale);
            double shrink = Math.min(1, (double) MAX_WIDTH / piece.getWidth());
            int width = (int) Math.max(MIN_WIDTH, Math.round(piece.getWidth() * shrink) + 2 * MARGIN);
            int height = (int) Math.round(piece.getHeight() * shrink) + 2 * MARGIN;
            Font font = new Font(Font.SERIF, Font.PLAIN, Math.clamp(width / 40, 16, 28));
            List<String> lines =
                    font.canDisplayUpTo(caption) < 0 ? wrapped(caption, font, width - 2 * MARGIN) : List.of();
            BufferedImage clipping = new BufferedImage(
                    width, height + (int) (lines.size() * font.getSize() * 1.5), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = clipping.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, clipping.getWidth(), clipping.getHeight());
            paintCaption(graphics, lines, font, height);
            paintPiece(graphics, piece, shrink, shape(outline, shown, scale * shrink));
            graphics.dispose();
            return png(clipping, caption);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Decodes only the part that is shown.
    private static BufferedImage read(PagePicture picture, Box shown, double scale) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            ImageReader reader =
                    ImageIO.getImageReadersByMIMEType(picture.mediaType()).next();
            try {
                reader.setInput(input, true, true);
                ImageReadParam part = reader.getDefaultReadParam();
                part.setSourceRegion(new Rectangle(0, 0, picture.width(), picture.height())
                        .intersection(new Rectangle(
                                (int) (shown.x() * scale),
                                (int) (shown.y() * scale),
                                (int) Math.max(1, shown.width() * scale),
                                (int) Math.max(1, shown.height() * scale))));
                return reader.read(0, part);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void paintPiece(Graphics2D graphics, BufferedImage piece, double shrink, Shape area) {
        graphics.translate(MARGIN, MARGIN);
        AffineTransform smaller = AffineTransform.getScaleInstance(shrink, shrink);
        graphics.setComposite(AlphaComposite.SrcOver.derive(FADED));
        graphics.drawImage(piece, smaller, null);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.clip(area);
        graphics.drawImage(piece, smaller, null);
    }

    private static void paintCaption(Graphics2D graphics, List<String> lines, Font font, int top) {
        graphics.setColor(INK);
        graphics.setFont(font);
        int y = top;
        for (String line : lines) {
            graphics.drawString(line, MARGIN, y + font.getSize());
            y += (int) (font.getSize() * 1.5);
        }
    }

    /// An outline, which has only the commands M, L and Z, as a shape in the picture.
    private static Shape shape(String outline, Box shown, double scale) {
        Path2D path = new Path2D.Double();
        try (Scanner commands = new Scanner(outline.replaceAll("([MLZ])", " $1 "))) {
            while (commands.hasNext()) {
                String command = commands.next();
                if (command.equals("Z")) {
                    path.closePath();
                    continue;
                }
                double x = (Double.parseDouble(commands.next()) - shown.x()) * scale;
                double y = (Double.parseDouble(commands.next()) - shown.y()) * scale;
                if (command.equals("M")) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
        }
        return path;
    }

    /// Chinese text may break after any character, so lines are as long as fits.
    private static List<String> wrapped(String text, Font font, int width) {
        FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(font);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(character -> {
            String next = Character.toString(character);
            if (metrics.stringWidth(line + next) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(next);
        });
        lines.add(line.toString());
        return lines;
    }

    private static byte[] png(BufferedImage image, String caption) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
            entry.setAttribute("keyword", "Source");
            entry.setAttribute("compressionFlag", "FALSE");
            entry.setAttribute("compressionMethod", "0");
            entry.setAttribute("languageTag", "zh-CN");
            entry.setAttribute("translatedKeyword", "");
            entry.setAttribute("text", caption);
            IIOMetadataNode texts = new IIOMetadataNode("iTXt");
            texts.appendChild(entry);
            IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
            root.appendChild(texts);
            metadata.mergeTree("javax_imageio_png_1.0", root);
            writer.setOutput(output);
            writer.write(metadata, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
