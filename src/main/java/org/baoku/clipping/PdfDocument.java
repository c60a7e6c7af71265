package org.baoku.clipping;

import java.io.IOException;
import java.io.OutputStream;
import org.openpdf.text.Anchor;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/// Writes clippings as PDF, with the letters that they use embedded.
public final class PdfDocument {
    private static final float TITLE_SIZE = 18;
    private static final float HEADING_SIZE = 14;
    private static final float TEXT_SIZE = 11;
    private static final float SMALL_SIZE = 9;
    private static final float MARGIN = 64;
    private static final float SPACE = 6;
    private static final float LEADING = 1.6f;

    private static final ChineseLineBreak LINE_BREAK = new ChineseLineBreak();

    private PdfDocument() {}

    /// Writes a folder's clippings.
    ///
    /// @throws IllegalStateException where there is no font
    public static void write(
            DocumentFont font, String title, String note, Iterable<DocumentEntry> entries, OutputStream out)
            throws IOException {
        BaseFont base = font.find().orElseThrow(() -> new IllegalStateException("There is no font"));
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.open();
        document.add(paragraph(title, new Font(base, TITLE_SIZE)));
        note.lines().forEach(line -> document.add(paragraph(line, new Font(base, TEXT_SIZE))));
        for (DocumentEntry entry : entries) {
            add(document, entry, base);
        }
        document.close();
    }

    private static void add(Document document, DocumentEntry entry, BaseFont base) throws IOException {
        Font small = new Font(base, SMALL_SIZE);
        Paragraph heading = paragraph(entry.title(), new Font(base, HEADING_SIZE));
        heading.setSpacingBefore(4 * SPACE);
        document.add(heading);
        document.add(paragraph(entry.source(), small));
        entry.remarks().forEach(remark -> remark.lines().forEach(line -> document.add(paragraph(line, small))));
        byte[] picture = entry.picture();
        if (picture != null) {
            Image image = Image.getInstance(picture);
            image.scaleToFit(
                    Math.min(image.getWidth(), PageSize.A4.getWidth() - 2 * MARGIN),
                    Math.min(image.getHeight(), PageSize.A4.getHeight() - 3 * MARGIN));
            image.setAlt(entry.title());
            document.add(image);
        }
        for (String text : entry.paragraphs()) {
            Paragraph paragraph = paragraph(text, new Font(base, TEXT_SIZE));
            paragraph.setFirstLineIndent(2 * TEXT_SIZE);
            document.add(paragraph);
        }
        document.add(paragraph(entry.citation(), small));
        Anchor link = new Anchor(entry.url(), small);
        link.setReference(entry.url());
        document.add(link);
    }

    private static Paragraph paragraph(String text, Font font) {
        Chunk chunk = new Chunk(text, font);
        chunk.setSplitCharacter(LINE_BREAK);
        Paragraph paragraph = new Paragraph(chunk);
        paragraph.setLeading(font.getSize() * LEADING);
        paragraph.setSpacingAfter(SPACE);
        return paragraph;
    }
}
