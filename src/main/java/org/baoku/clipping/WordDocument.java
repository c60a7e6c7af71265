package org.baoku.clipping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/// Writes clippings as an Office Open XML document (DOCX).
public final class WordDocument {
    private static final String FONT = "宋体";
    private static final String HEADING_FONT = "黑体";
    private static final int TITLE_SIZE = 18;
    private static final int HEADING_SIZE = 14;
    private static final int TEXT_SIZE = 11;
    private static final int SMALL_SIZE = 9;

    /// Two characters, in twentieths of a point.
    private static final int INDENT = 2 * TEXT_SIZE * 20;

    /// The space between paragraphs, in twentieths of a point.
    private static final int SPACE = 120;

    /// The largest picture that fits on a page, in points.
    private static final double MAX_WIDTH = 410;

    private static final double MAX_HEIGHT = 600;

    private WordDocument() {}

    /// Writes a folder's clippings.
    public static void write(String title, String note, Iterable<DocumentEntry> entries, OutputStream out)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(title);
            text(document, title, HEADING_FONT, TITLE_SIZE).setBold(true);
            note.lines().forEach(line -> text(document, line, FONT, TEXT_SIZE));
            for (DocumentEntry entry : entries) {
                add(document, entry);
            }
            document.write(out);
        }
    }

    private static void add(XWPFDocument document, DocumentEntry entry) throws IOException {
        XWPFRun heading = text(document, entry.title(), HEADING_FONT, HEADING_SIZE);
        heading.setBold(true);
        XWPFParagraph headingParagraph = (XWPFParagraph) heading.getParent();
        headingParagraph.setSpacingBefore(4 * SPACE);
        headingParagraph.setKeepNext(true);
        text(document, entry.source(), FONT, SMALL_SIZE);
        entry.remarks()
                .forEach(remark -> remark.lines().forEach(line -> text(document, line, HEADING_FONT, SMALL_SIZE)));
        byte[] picture = entry.picture();
        if (picture != null) {
            addPicture(document, entry.title(), picture);
        }
        for (String paragraph : entry.paragraphs()) {
            ((XWPFParagraph) text(document, paragraph, FONT, TEXT_SIZE).getParent()).setIndentationFirstLine(INDENT);
        }
        text(document, entry.citation(), FONT, SMALL_SIZE);
        XWPFRun link = document.createParagraph().createHyperlinkRun(entry.url());
        link.setText(entry.url());
        link.setFontSize(SMALL_SIZE);
    }

    private static XWPFRun text(XWPFDocument document, String text, String font, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(SPACE);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(printable(text));
        return run;
    }

    private static void addPicture(XWPFDocument document, String title, byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        double scale = Math.min(1, Math.min(MAX_WIDTH / image.getWidth(), MAX_HEIGHT / image.getHeight()));
        try {
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture),
                            PictureType.PNG,
                            printable(title) + ".png",
                            Units.toEMU(image.getWidth() * scale),
                            Units.toEMU(image.getHeight() * scale));
        } catch (InvalidFormatException e) {
            throw new IOException("A picture cannot be added to the document", e);
        }
    }

    /// The text without what XML cannot hold.
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> (c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
