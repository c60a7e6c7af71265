package org.baoku.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Prints made-up newspaper pages as PDF: a folio, and articles one below the other, each in one column
/// under its headline. The font is one of those that every PDF reader has, so that no font file is needed.
public final class PrintedPdf {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 900;
    private static final int MARGIN = 40;
    private static final int BODY = 10;
    private static final int HEADLINE = 24;
    private static final int CHARACTERS = (WIDTH - 2 * MARGIN) / BODY;

    private final List<Sheet> sheets = new ArrayList<>();

    /// A page.
    ///
    /// @param folio such as `海城日报 2024年3月5日 星期二 第2版`; empty for none
    private record Sheet(String folio, List<Story> stories) {}

    /// An article; its body is one paragraph.
    public record Story(String headline, String body) {}

    /// Adds a page.
    public PrintedPdf page(String folio, Story... stories) {
        sheets.add(new Sheet(folio, List.of(stories)));
        return this;
    }

    /// Adds a page without text.
    public PrintedPdf emptyPage() {
        return page("");
    }

    /// The file.
    public byte[] bytes() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            COSDictionary font = font();
            for (Sheet sheet : sheets) {
                document.addPage(print(document, sheet, font));
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage print(PDDocument document, Sheet sheet, COSDictionary font) throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        StringBuilder text = new StringBuilder();
        write(text, BODY, HEIGHT - MARGIN, sheet.folio());
        int y = HEIGHT - 90;
        for (Story story : sheet.stories()) {
            write(text, HEADLINE, y, story.headline());
            y -= 2 * BODY + 10;
            String body = "　　" + story.body();
            for (int start = 0; start < body.length(); start += CHARACTERS) {
                write(text, BODY, y, body.substring(start, Math.min(body.length(), start + CHARACTERS)));
                y -= BODY + 4;
            }
            y -= 50;
        }
        PDStream contents = new PDStream(document);
        try (var out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(contents);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), font);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        return page;
    }

    private static void write(StringBuilder text, int size, int y, String line) {
        if (!line.isEmpty()) {
            text.append(String.format(
                    Locale.ROOT,
                    "BT /F %d Tf %d %d Td <%s> Tj ET%n",
                    size,
                    MARGIN,
                    y,
                    HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE))));
        }
    }

    /// 宋体 as every reader of PDF has it, addressed by UTF-16.
    private static COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        COSDictionary characters = new COSDictionary();
        characters.setItem(COSName.TYPE, COSName.FONT);
        characters.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        characters.setName(COSName.BASE_FONT, "STSong-Light");
        characters.setItem(COSName.CIDSYSTEMINFO, system);
        characters.setItem(COSName.FONT_DESC, descriptor);
        characters.setInt(COSName.DW, 1000);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UTF16-H");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        COSArray descendants = new COSArray();
        descendants.add(characters);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
