package org.baoku.layout.pdf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Makes PDF files for tests. Content is written in the operators of the format, so that a test shows what it is about;
/// places are counted from the top left corner of the media box.
final class PdfBuilder {
    /// A font that is not embedded, encoded in UTF-16 by a CMap that readers know.
    static final String SONG = "Song";

    static {
        // the reader of the format warns of each fault in the files that are damaged on purpose
        for (String logger : List.of("org.apache.pdfbox", "org.apache.fontbox")) {
            if (LoggerFactory.getLogger(logger) instanceof Logger logback) {
                logback.setLevel(Level.OFF);
            }
        }
    }

    final PDDocument document = new PDDocument();
    private PDPage page = new PDPage();
    private StringBuilder content = new StringBuilder();

    static PdfBuilder page(double width, double height) {
        return new PdfBuilder().nextPage(width, height);
    }

    PdfBuilder nextPage(double width, double height) {
        page = new PDPage(new PDRectangle((float) width, (float) height));
        page.setResources(new PDResources());
        document.addPage(page);
        content = new StringBuilder();
        PDPage written = page;
        StringBuilder operators = content;
        pending.add(() -> written.getCOSObject().setItem(COSName.CONTENTS, stream(operators.toString())));
        font(SONG, uniGb());
        return this;
    }

    private final List<Runnable> pending = new ArrayList<>();

    PDPage current() {
        return page;
    }

    PdfBuilder operators(String operators) {
        content.append(operators).append('\n');
        return this;
    }

    /// Text at a place from the top left corner to its base line.
    PdfBuilder text(String text, double x, double y, double size) {
        return operators("BT /%s %s Tf 1 0 0 1 %s %s Tm <%s> Tj ET"
                .replaceFirst("%s", SONG)
                .replaceFirst("%s", String.valueOf(size))
                .replaceFirst("%s", String.valueOf(x))
                .replaceFirst("%s", String.valueOf(page.getMediaBox().getHeight() - y))
                .replaceFirst("%s", utf16(text)));
    }

    static String utf16(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    PdfBuilder font(String name, COSDictionary font) {
        resource(COSName.FONT, name, font);
        return this;
    }

    PdfBuilder resource(COSName kind, String name, COSBase object) {
        COSDictionary resources = page.getResources().getCOSObject();
        COSDictionary ofKind = resources.getCOSDictionary(kind);
        if (ofKind == null) {
            ofKind = new COSDictionary();
            resources.setItem(kind, ofKind);
        }
        ofKind.setItem(COSName.getPDFName(name), object);
        return this;
    }

    static COSDictionary uniGb() {
        return composite("UniGB-UCS2-H", "GB1", null);
    }

    /// A composite font without a font program.
    static COSDictionary composite(String encoding, String ordering, @Nullable COSStream toUnicode) {
        COSDictionary info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString(ordering));
        info.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, info);
        descendant.setInt(COSName.DW, 1000);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "ABCDEF+STSong-Light");
        font.setName(COSName.ENCODING, encoding);
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant)));
        if (toUnicode != null) {
            font.setItem(COSName.TO_UNICODE, toUnicode);
        }
        return font;
    }

    /// A Type 3 font with one glyph, a filled square, at code 65.
    static COSDictionary type3(String toUnicode, double unit) {
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.getPDFName("g"), stream("1 0 d0 0 0 1 1 re f"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, new COSArray(List.of(COSInteger.get(65), COSName.getPDFName("g"))));
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 1, 1));
        font.setItem(COSName.FONT_MATRIX, numbers(unit, 0, 0, unit, 0, 0));
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 65);
        font.setInt(COSName.LAST_CHAR, 65);
        font.setItem(COSName.WIDTHS, numbers(1 / unit));
        font.setItem(COSName.TO_UNICODE, toUnicode("<41> <" + utf16(toUnicode) + ">", 1));
        return font;
    }

    static COSArray numbers(double... numbers) {
        COSArray array = new COSArray();
        for (double number : numbers) {
            array.add(new COSFloat((float) number));
        }
        return array;
    }

    /// A map to Unicode.
    ///
    /// @param pairs of a code and a text in hexadecimal digits
    static COSStream toUnicode(String pairs, int bytesOfCode) {
        String all = bytesOfCode == 1 ? "<00> <FF>" : "<0000> <FFFF>";
        return stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
                + "1 begincodespacerange " + all + " endcodespacerange\n"
                + pairs.lines().count() + " beginbfchar\n" + pairs + "\nendbfchar endcmap end end");
    }

    static COSStream stream(String text) {
        COSStream stream = new COSStream();
        try (OutputStream output = stream.createOutputStream(COSName.FLATE_DECODE)) {
            output.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    /// A grey image of one pixel.
    static COSStream image() {
        COSStream image = stream("\u0080");
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, 1);
        image.setInt(COSName.HEIGHT, 1);
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        return image;
    }

    byte[] bytes() {
        pending.forEach(Runnable::run);
        pending.clear();
        try (document;
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            document.save(output, CompressParameters.NO_COMPRESSION);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
